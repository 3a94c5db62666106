namespace HateResponse.Dialogs.Report;

/// <summary>A sign of danger.</summary>
/// <param name="Code">Code of <c>safety.flag</c>.</param>
/// <param name="Source"><c>person</c>, <c>rule</c> or <c>staff</c>.</param>
/// <param name="RuleId">Rule that saw it, null for another source.</param>
/// <param name="At">UTC instant.</param>
public sealed record SafetyFlag(string Code, string Source, string? RuleId, DateTimeOffset At);
