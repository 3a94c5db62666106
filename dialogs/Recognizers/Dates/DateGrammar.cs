using NodaTime;

namespace HateResponse.Dialogs.Recognizers.Dates;

/// <summary>Puts items together to days and longer times; the rules are the same in every language.</summary>
internal static class DateGrammar
{
    /// <summary>The phrase at a place; null when none.</summary>
    public static DatePhrase? Read(DateReader reader, int at) => reader[at].Kind switch
    {
        ItemKind.From => Range(reader, reader.SkipGlue(at + 1), introduced: true) ?? Ago(reader, at),
        ItemKind.Since => Range(reader, reader.SkipGlue(at + 1), introduced: true) ?? Ago(reader, at)
            ?? Since(reader, reader.SkipGlue(at + 1)),
        ItemKind.For => Lasting(reader, reader.SkipAbout(at + 1)),
        ItemKind.Ongoing when !(reader.InStory && reader[at].Weak) => Open("ongoing", reader, at + 1),
        _ => Range(reader, at, introduced: false) ?? Single(reader, at),
    };

    private static DatePhrase? Ago(DateReader reader, int at) => reader[at].IsAgo ? CountedTime.Read(reader, at) : null;

    private static DatePhrase? Single(DateReader reader, int at) =>
        reader[at] is { Kind: ItemKind.JustNow, Weak: true } && reader.InStory
            ? null
            : CountedTime.Read(reader, at) ?? CalendarTime.Read(reader, at) ?? NamedTime.Read(reader, at);

    private static DatePhrase Open(string precision, DateReader reader, int next) =>
        new(reader.Today, reader.Today, precision, next) { IsOpen = true };

    /// <summary>"Since Monday"; in a story "since 2015" is how long one has lived there.</summary>
    private static DatePhrase? Since(DateReader reader, int at) =>
        Single(reader, at) is { } start && !(reader.InStory && start.Precision == "year")
            ? start with { Precision = "ongoing", Moment = null, Over = null, Part = null }
            : null;

    /// <summary>"For three months"; in a story it may be how long one has lived there.</summary>
    private static DatePhrase? Lasting(DateReader reader, int at)
    {
        if (reader.InStory || CountedTime.Count(reader, at) is not var (count, _, next) || !reader.Is(next, ItemKind.Unit))
        {
            return null;
        }

        LocalDate? start = (TimeUnit)reader[next].Value switch
        {
            TimeUnit.Day => reader.Today.PlusDays(-count),
            TimeUnit.Week => reader.Today.PlusWeeks(-count),
            TimeUnit.Month => reader.Today.PlusMonths(-count),
            TimeUnit.Year when count < 100 => reader.Today.PlusYears(-count),
            _ => null,
        };
        return start is { } day ? DatePhrase.Day(day, next + 1) with { Precision = "ongoing" } : null;
    }

    /// <summary>"Monday to Wednesday", "June 1-3", "del 3 al 5 de mayo", "between May 3 and May 5".</summary>
    private static DatePhrase? Range(DateReader reader, int at, bool introduced)
    {
        if (DayNumber(reader, at) is { } first && To(reader, at + 1, introduced) is { } second
            && DayNumber(reader, second) is not null && Single(reader, second) is { Precision: "day" } last
            && last.Start.Day >= first)
        {
            return Joined(last.Start.PlusDays(first - last.Start.Day), last);
        }

        return Single(reader, at) is { Moment: null } start && To(reader, start.Next, introduced) is { } after
            ? ToDay(reader, start, after) ?? (Single(reader, after) is { Moment: null } end ? Ordered(start, end) : null)
            : null;
    }

    /// <summary>"June 1-3, 2025": a number alone is a day of the same month, and the year that follows is of both.</summary>
    private static DatePhrase? ToDay(DateReader reader, DatePhrase start, int at)
    {
        var first = start.Start;
        if (start.Precision != "day" || DayNumber(reader, at) is not { } day || day <= first.Day
            || reader.Is(at + 1, ItemKind.Unit) || reader.Is(reader.SkipGlue(at + 1), ItemKind.Month))
        {
            return null;
        }

        var of = reader.SkipGlue(at + 1);
        var year = reader.YearAt(of);
        first = first.PlusYears((year ?? first.Year) - first.Year);
        return day <= CalendarSystem.Iso.GetDaysInMonth(first.Year, first.Month)
            ? Joined(first, DatePhrase.Day(first.PlusDays(day - first.Day), year is null ? at + 1 : of + 1))
            : null;
    }

    /// <summary>The first day of two that are named alone may be a week earlier than it was taken for.</summary>
    private static DatePhrase? Ordered(DatePhrase start, DatePhrase end)
    {
        var first = start.Start;
        if (first > end.End)
        {
            first = start.IsWeekday ? first.PlusWeeks(-1) : first.PlusYears(Math.Min(-1, end.End.Year - first.Year));
        }

        return first <= end.End ? Joined(first, end) : null;
    }

    private static DatePhrase Joined(LocalDate first, DatePhrase last) => new(first, last.End, "range", last.Next);

    private static int? DayNumber(DateReader reader, int at) =>
        reader[at] is { Kind: ItemKind.Number or ItemKind.Ordinal, Value: >= 1 and <= 31, Length: <= 2 } day ? day.Value : null;

    /// <summary>Place after a "to" or a dash; "and" only after "between", where it may be written onto the second day.</summary>
    private static int? To(DateReader reader, int at, bool introduced) =>
        reader.Is(at, ItemKind.To) || (introduced && reader.Is(at, ItemKind.And)) ? reader.SkipGlue(at + 1)
        : introduced && (reader.Is(at, ItemKind.Weekday) || reader.Is(at, ItemKind.Day)) ? at
        : reader[at].Mark is '-' or '–' && at < reader.Count && reader[at].Kind != ItemKind.Other ? at
        : null;
}
