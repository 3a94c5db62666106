namespace HateResponse.Api.Casework.Views;

/// <summary>Text on a page.</summary>
/// <param name="Text">The text.</param>
/// <param name="Language">BCP 47 language of a person's own words, empty when it is not known; null for words of ours.</param>
public sealed record Said(string Text, string? Language = null)
{
    /// <summary>Value of <c>lang</c>; null for the language of the page.</summary>
    public string? Lang => Language is { Length: > 0 } ? Language : null;

    /// <summary>Value of <c>dir</c>: what a person wrote runs as it was written.</summary>
    public string? Dir => Language is null ? null : "auto";
}
