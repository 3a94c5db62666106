namespace HateResponse.Dialogs.Report;

/// <summary>What the person needs to take part.</summary>
/// <param name="Interpreter"><c>yes</c>, <c>no</c> or <c>unsure</c>; null when it was not said.</param>
/// <param name="Needs">Codes of <c>access.need</c>, null when none was said.</param>
public sealed record AccessPart(string? Interpreter, IReadOnlyList<string>? Needs);
