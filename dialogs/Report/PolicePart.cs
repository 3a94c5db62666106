namespace HateResponse.Dialogs.Report;

/// <summary>The police.</summary>
/// <param name="Reported">Code of <c>police.reported</c>, null when it was not said.</param>
/// <param name="ReportNumber">Number of their report, null when it was not said.</param>
/// <param name="Want">Code of <c>police.want</c>, null when it was not said.</param>
/// <param name="WhyNot">Codes of <c>police.why_not</c>, null when none was said.</param>
public sealed record PolicePart(
    string? Reported,
    string? ReportNumber,
    string? Want,
    IReadOnlyList<string>? WhyNot);
