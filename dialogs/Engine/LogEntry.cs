namespace HateResponse.Dialogs.Engine;

/// <summary>
/// One step of a report: an answer, a piece of the story, or, with neither, the retraction of an answer. Steps are only added;
/// what is known is what they add up to.
/// </summary>
public sealed record LogEntry
{
    /// <summary>Id of the question.</summary>
    public required string Question { get; init; }

    /// <summary>What was answered.</summary>
    public Answer? Answer { get; init; }

    /// <summary>A piece of the story, as typed.</summary>
    public string? Told { get; init; }
}
