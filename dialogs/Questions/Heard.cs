using HateResponse.Dialogs.Engine;
using HateResponse.Dialogs.Recognizers;
using HateResponse.Dialogs.Recognizers.Lexicon;
using NodaTime;
using NodaTime.Extensions;

namespace HateResponse.Dialogs.Questions;

/// <summary>A message of the person, ready to be understood.</summary>
internal sealed record Heard
{
    /// <summary>Words from which on a text reads like a piece of a story.</summary>
    private const int StoryWords = 6;

    /// <summary>Options of the question whether something was understood rightly, "yes" not counted.</summary>
    public const int MostToConfirm = 5;

    /// <summary>The text.</summary>
    public required FoldedText Text { get; init; }

    /// <summary>BCP 47 language of the conversation.</summary>
    public required string Language { get; init; }

    /// <summary>UTC instant of the turn.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>The same instant on the wall clock of the tenant.</summary>
    public required LocalDateTime LocalNow { get; init; }

    /// <summary>State in which the line's people live, two letters; null where that is not known.</summary>
    public string? HomeState { get; init; }

    /// <summary>Whether it was written in a browser.</summary>
    public bool OnTheWeb { get; init; }

    /// <summary>Answers that were not understood before this one.</summary>
    public int Attempts { get; init; }

    /// <summary>Silence after which somebody comes back rather than answers.</summary>
    public static readonly TimeSpan Away = TimeSpan.FromMinutes(30);

    /// <summary>Whether the person wrote nothing for so long before.</summary>
    public bool IsReturn { get; init; }

    /// <summary>Whether it tells of a danger: then it is no answer in free words.</summary>
    public bool IsDanger { get; init; }

    /// <summary>Whether there is nothing in it but hesitation or a number: no words of their own.</summary>
    public bool SaysNothing => !Original.Any(char.IsLetter) || Polite.IsAll(Text, WordLists.Shared.Of(Language));

    /// <summary>Whether there is nothing in it that can be read.</summary>
    public bool IsEmpty => Text.Words.Count == 0;

    /// <summary>Whether somebody tells something in it.</summary>
    public bool ReadsLikeStory => Text.Words.Count >= StoryWords;

    /// <summary>The text as typed, without blanks around it.</summary>
    public string Original => Text.Original.Trim();

    /// <summary>A wall clock reading of an instant; UTC where the zone is unknown, which the tenant's file rules out.</summary>
    public static LocalDateTime OnTheWall(DateTimeOffset instant, string timeZone) =>
        instant.ToInstant().InZone(DateTimeZoneProviders.Tzdb.GetZoneOrNull(timeZone) ?? DateTimeZone.Utc).LocalDateTime;

    /// <summary>An answer to the question that was asked.</summary>
    public Answer Answer => new() { Source = AnswerSource.Asked, At = At };
}
