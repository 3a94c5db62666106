namespace HateResponse.Dialogs.Engine;

/// <summary>A sign of danger that staff were told of.</summary>
/// <param name="Code">Code of <c>safety.flag</c>.</param>
/// <param name="RuleId">Rule that saw it; null when the person said it in answer to a question.</param>
/// <param name="At">UTC instant.</param>
public sealed record RaisedFlag(string Code, string? RuleId, DateTimeOffset At);
