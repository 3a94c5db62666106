namespace HateResponse.Dialogs.Report;

/// <summary>Why, as the person sees it.</summary>
/// <param name="Motivations">Codes of <c>bias.motivations</c>, at most ten.</param>
/// <param name="OtherText">The person's words where no code says it, at most 200 UTF-16 units; null when a code does.</param>
/// <param name="Basis">Code of <c>bias.basis</c>, null when it was not said.</param>
/// <param name="Indicators">Codes of <c>bias.indicator</c>, null when none was said.</param>
public sealed record BiasPart(
    IReadOnlyList<string> Motivations,
    string? OtherText,
    string? Basis,
    IReadOnlyList<string>? Indicators);
