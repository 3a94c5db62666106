namespace HateResponse.Dialogs.Report;

/// <summary>What happened.</summary>
public sealed record IncidentPart
{
    /// <summary>When.</summary>
    public required WhenPart When { get; init; }

    /// <summary>Where.</summary>
    public required WherePart Where { get; init; }

    /// <summary>Codes of incident types, at least one; <c>unsure</c> until a human has read the story.</summary>
    public required IReadOnlyList<string> Types { get; init; }

    /// <summary>The story in the person's words, at most 8,000 UTF-16 units; null when none was told.</summary>
    public string? Narrative { get; init; }

    /// <summary>Words that were said or written, as the person has them, at most 1,000 UTF-16 units; null when it was not said.</summary>
    public string? WordsUsed { get; init; }

    /// <summary>Code of <c>weapon</c>, null when it was not said.</summary>
    public string? Weapon { get; init; }

    /// <summary>BCP 47 language of the story, null without one.</summary>
    public string? NarrativeLanguage { get; init; }
}
