namespace HateResponse.Api.Reports;

/// <summary>An answer to a question that the tenant added: the report schema has no place for it.</summary>
/// <param name="Question">Id of the question.</param>
/// <param name="Codes">Codes of the chosen options; empty where it was answered in words.</param>
/// <param name="Text">The person's words; null when a choice says all.</param>
internal sealed record AddedAnswer(string Question, IReadOnlyList<string> Codes, string? Text);
