namespace HateResponse.Api;

/// <summary>Where things are kept: configuration <c>Storage:…</c>.</summary>
internal sealed record StorageOptions
{
    /// <summary>Folder of the database files; made where it is missing. Development default <c>.data</c>.</summary>
    public string Directory { get; set; } = "";

    /// <summary><c>FULL</c>, the default; <c>OFF</c> only for the test that shows what it would lose.</summary>
    public string Synchronous { get; set; } = "FULL";
}
