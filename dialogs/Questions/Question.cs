using HateResponse.Dialogs.Engine;

namespace HateResponse.Dialogs.Questions;

/// <summary>
/// One question of a report. Its words are texts: <c>ask.{id}</c> asks it, <c>again.{id}</c> asks it with an example after an
/// answer that was not understood, <c>summary.{id}</c> names it in the summary, <c>option.{id}.{code}</c> and
/// <c>words.{id}.{code}</c> are an option's label and its other names.
/// </summary>
internal sealed record Question
{
    /// <summary>Stable id, part of stored states.</summary>
    public required string Id { get; init; }

    /// <summary>Codes of the options that are shown, at most six, numbered from 1; empty where people answer in words.</summary>
    public Func<Answers, IReadOnlyList<string>> Options { get; init; } = static _ => [];

    /// <summary>Codes of options that are understood and not shown.</summary>
    public IReadOnlyList<string> MoreOptions { get; init; } = [];

    /// <summary>What is shown instead to who writes in a browser; null for the same.</summary>
    public IReadOnlyList<string>? OptionsOnTheWeb { get; init; }

    /// <summary>Whether several options may be chosen.</summary>
    public bool Many { get; init; }

    /// <summary>Whether its options, or an answer, tell what the line is for: to who asked for neutral words neither is shown.</summary>
    public bool IsTelling { get; init; }

    /// <summary>Whether it can be left out by "skip" or 0.</summary>
    public bool MaySkip { get; init; } = true;

    /// <summary>Of <see cref="Topics"/>: it is asked only of who wants to tell more about that. Null for what everybody is asked.</summary>
    public string? Topic { get; init; }

    /// <summary>Whether it is answered in words of any kind, which are then no piece of the story.</summary>
    public bool TakesWords { get; init; }

    /// <summary>Codes that an answer may hold, null for any: one that a changed set does not know any more is asked again.</summary>
    public IReadOnlySet<string>? Codes { get; init; }

    /// <summary>Whether it is a question at all after what was answered so far.</summary>
    public Func<Answers, bool> Applies { get; init; } = static _ => true;

    /// <summary>Reads an answer in the person's words, after no option was recognized; null when it is none.</summary>
    public Func<Heard, Answer?> Read { get; init; } = static _ => null;
}
