namespace HateResponse.Dialogs.Engine;

/// <summary>placeholder</summary>
public sealed record DialogState
{
    /// <summary>Language.</summary>
    public string? Language { get; init; }
}
