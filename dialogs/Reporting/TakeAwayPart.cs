namespace HateResponse.Dialogs.Reporting;

/// <summary>A record in one language.</summary>
public sealed record TakeAwayPart
{
    /// <summary>BCP 47 language.</summary>
    public required string Language { get; init; }

    /// <summary>Whether that is written from the right.</summary>
    public required bool IsRightToLeft { get; init; }

    /// <summary>What it is.</summary>
    public required string Title { get; init; }

    /// <summary>Who wrote it down, and when.</summary>
    public required string By { get; init; }

    /// <summary>What was told, a line each.</summary>
    public required IReadOnlyList<TakeAwayLine> Lines { get; init; }

    /// <summary>Heading of the story.</summary>
    public required string StoryTitle { get; init; }

    /// <summary>The whole story as it was written, or where it stands.</summary>
    public required string Story { get; init; }

    /// <summary>Whether that is in the person's own words, whatever language they are in.</summary>
    public required bool IsOwnWords { get; init; }

    /// <summary>What it is not, and how it can be checked.</summary>
    public required IReadOnlyList<string> Notes { get; init; }
}
