using HateResponse.Dialogs.Recognizers;

namespace HateResponse.Dialogs.Engine;

/// <summary>What is known about one question. Only the parts that its question is about are there.</summary>
public sealed record Answer
{
    /// <summary>How it came to be known.</summary>
    public required AnswerSource Source { get; init; }

    /// <summary>UTC instant of it.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>Codes of the chosen options, in the order in which they were said; null where the question has none.</summary>
    public IReadOnlyList<string>? Codes { get; init; }

    /// <summary>The person's own words, null when a choice says all.</summary>
    public string? Text { get; init; }

    /// <summary>When it happened.</summary>
    public IncidentTime? When { get; init; }

    /// <summary>Where it happened.</summary>
    public IncidentPlace? Where { get; init; }

    /// <summary>Where the person can be reached, null for the address that they write from.</summary>
    public ContactAddress? Contact { get; init; }

    /// <summary>The person chose not to answer.</summary>
    public bool Skipped { get; init; }

    /// <summary>Whether it is this choice and no other.</summary>
    public bool Is(string code) => Codes is [var only] && only == code;
}
