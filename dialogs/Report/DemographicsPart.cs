namespace HateResponse.Dialogs.Report;

/// <summary>What the person said of themselves, on a consent of its own.</summary>
/// <param name="RaceEthnicity">Codes of the race and ethnicity list, null when none was said.</param>
/// <param name="Gender">Their words, null when it was not said.</param>
/// <param name="SexualOrientation">Their words, null when it was not said.</param>
/// <param name="Religion">Their words, null when it was not said.</param>
/// <param name="Disability"><c>yes</c>, <c>no</c> or <c>declined</c>; null when it was not said.</param>
public sealed record DemographicsPart(
    IReadOnlyList<string>? RaceEthnicity,
    string? Gender,
    string? SexualOrientation,
    string? Religion,
    string? Disability);
