namespace HateResponse.Api.Casework.Views;

/// <summary>An alert in the queue: no story, no place.</summary>
public sealed record AlertView
{
    /// <summary>Where it is taken on.</summary>
    public required string TakePath { get; init; }

    /// <summary>What it is about.</summary>
    public required string Kind { get; init; }

    /// <summary>Warning signs; empty for none.</summary>
    public required IReadOnlyList<string> Flags { get; init; }

    /// <summary>What can be done about it.</summary>
    public required string Advice { get; init; }

    /// <summary>The newest report of the same conversation; null while there is none.</summary>
    public required string? CasePath { get; init; }

    /// <summary>Its number; null while there is none.</summary>
    public required string? CaseNumber { get; init; }

    /// <summary>Language of the person; null when not known yet.</summary>
    public required string? Language { get; init; }

    /// <summary>How long ago it was raised.</summary>
    public required string Raised { get; init; }

    /// <summary>Who took it on and when; null while nobody did.</summary>
    public required string? Taken { get; init; }
}
