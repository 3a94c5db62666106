namespace HateResponse.Api.Tenants;

/// <summary>A question of a line's own.</summary>
internal sealed record TenantQuestion
{
    /// <summary>Stable id.</summary>
    public required string Id { get; init; }

    /// <summary>Its name by language; English is there.</summary>
    public required IReadOnlyDictionary<string, string> Summary { get; init; }

    /// <summary>What may be chosen; empty where it is answered in words.</summary>
    public IReadOnlyList<TenantOption> Options { get; set; } = [];

    /// <summary>Its name as staff read it.</summary>
    public string Name => Summary["en"];

    /// <summary>An option as staff read it; its code where it is offered no more.</summary>
    public string Label(string code) => Options.FirstOrDefault(option => option.Code == code)?.Label["en"] ?? code;
}
