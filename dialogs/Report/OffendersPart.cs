namespace HateResponse.Dialogs.Report;

/// <summary>Who did it.</summary>
/// <param name="Count">Code of <c>offender.count</c>, null when it was not said.</param>
/// <param name="Relation">Code of <c>offender.relation</c>, null when it was not said.</param>
/// <param name="Organized">Code of <c>offender.organized</c>, null when it was not said.</param>
/// <param name="Age"><c>minors</c>, <c>adults</c>, <c>both</c> or <c>unknown</c>; null when it was not said.</param>
public sealed record OffendersPart(
    string? Count,
    string? Relation,
    string? Organized,
    string? Age);
