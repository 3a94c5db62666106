namespace HateResponse.Dialogs.Recognizers;

/// <summary>A danger found in a message.</summary>
/// <param name="Flag">Code of <c>safety.flag</c>.</param>
/// <param name="RuleId">Rule that found it, as language, flag and line of its word list; it holds nothing of the message.</param>
public sealed record DangerHit(string Flag, string RuleId);
