namespace HateResponse.Dialogs.Report;

/// <summary>An answer to a question that a tenant added.</summary>
/// <param name="Question">Id of the question.</param>
/// <param name="Codes">Codes of the chosen options; empty where it was answered in words.</param>
/// <param name="Text">The person's words, at most 1,000 UTF-16 units; null when a choice says all.</param>
public sealed record AddedAnswer(string Question, IReadOnlyList<string> Codes, string? Text);
