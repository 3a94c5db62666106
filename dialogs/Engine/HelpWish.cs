namespace HateResponse.Dialogs.Engine;

/// <summary>What somebody needs of whom nothing is kept.</summary>
/// <param name="Needs">Codes of the needs list, in the person's order; empty when it was not said.</param>
/// <param name="Motivations">Codes of <c>bias.motivations</c>; empty when it was not said.</param>
/// <param name="Language">BCP 47 language of the person.</param>
/// <param name="Zip">Five digits, null when unknown.</param>
/// <param name="City">City, null when unknown.</param>
/// <param name="State">State, two letters, null when unknown.</param>
/// <param name="CountyFips">County, five digits (FIPS), null when unknown.</param>
public sealed record HelpWish(
    IReadOnlyList<string> Needs,
    IReadOnlyList<string> Motivations,
    string Language,
    string? Zip,
    string? City,
    string? State,
    string? CountyFips);
