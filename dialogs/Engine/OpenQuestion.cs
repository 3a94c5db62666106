namespace HateResponse.Dialogs.Engine;

/// <summary>What the person was asked last.</summary>
/// <param name="Id">Id of the question.</param>
/// <param name="Options">Codes of the options as shown, numbered from 1; null when none were.</param>
/// <param name="Attempts">Answers that were not understood so far.</param>
public sealed record OpenQuestion(string Id, IReadOnlyList<string>? Options = null, int Attempts = 0);
