using NodaTime;

namespace HateResponse.Dialogs.Recognizers.Dates;

/// <summary>Times named from now: yesterday, last night, this morning, last week, on Tuesday, last summer.</summary>
internal static class NamedTime
{
    /// <summary>The phrase at a place; null when none.</summary>
    public static DatePhrase? Read(DateReader reader, int at)
    {
        var item = reader[at];
        return item.Kind switch
        {
            ItemKind.Day => DatePhrase.Day(reader.Today.PlusDays(item.Value), at + 1),
            ItemKind.Night => Night(reader, item.Value, at + 1),
            ItemKind.JustNow => JustNow(reader, at + 1),
            ItemKind.OtherDay => new(reader.Today.PlusDays(-7), reader.Today.PlusDays(-2), "approx_day", at + 1),
            ItemKind.Last => WeekOf(reader, at, 0) ?? Last(reader, at + 1, at + 1),
            ItemKind.Ordinal => WeekOf(reader, at, item.Value),
            ItemKind.This => This(reader, at + 1),
            ItemKind.Unit or ItemKind.Season when reader.Is(at + 1, ItemKind.Last) => Last(reader, at, at + 2),
            ItemKind.Unit when BeforeLast(reader, at + 1) is { } next => Back((TimeUnit)item.Value, 2, reader, next),
            ItemKind.Weekday when !(item.Weak && reader.IsLong) => Weekday(reader, at),
            ItemKind.Season when !(item.Weak && reader.IsLong) => YearlyTime.Season(reader, item.Value, at + 1),
            ItemKind.Holiday => YearlyTime.Holiday(reader, at),
            _ => null,
        };
    }

    private static DatePhrase Night(DateReader reader, int days, int next)
    {
        // after midnight "tonight" is the night that has begun
        var evening = days == 0 && reader.Now.Hour < 6 ? -1 : days;
        return DatePhrase.Day(reader.Today.PlusDays(evening), next) with { Part = "overnight" };
    }

    private static DatePhrase JustNow(DateReader reader, int next)
    {
        var now = reader.Now;
        var over = new LocalDateTime(now.Year, now.Month, now.Day, now.Hour, now.Minute);
        return new(over.Date, over.Date, "minute", next) { Moment = over.PlusMinutes(-5), Over = over };
    }

    /// <summary>"Last week", "la semana pasada", "the last 3 days"; the thing stands at <paramref name="at"/>, and may begin the message.</summary>
    private static DatePhrase? Last(DateReader reader, int at, int next)
    {
        var leads = next > at;
        next = Math.Max(next, at + 1);
        var item = reader[at];
        return !leads && !reader.Is(at, item.Kind) ? null : item.Kind switch
        {
            ItemKind.Unit => LastUnit((TimeUnit)item.Value, reader, next),
            ItemKind.Weekday => LastWeekday(reader, at, next),
            ItemKind.Month => CalendarTime.LastMonth(reader, item.Value, next),
            ItemKind.Season => YearlyTime.LastSeason(reader, item.Value, next),
            ItemKind.Holiday => YearlyTime.Holiday(reader, at),
            ItemKind.Number when item.Length < 4 && reader.Is(at + 1, ItemKind.Unit) =>
                LastFew(reader, item.Value, (TimeUnit)reader[at + 1].Value, at + 2),
            _ => null,
        };
    }

    private static DatePhrase? LastUnit(TimeUnit unit, DateReader reader, int next) =>
        BeforeLast(reader, next) is { } twice ? Back(unit, 2, reader, twice) : Back(unit, 1, reader, next);

    private static DatePhrase LastWeekday(DateReader reader, int at, int next)
    {
        var day = Weekday(reader, at);
        return day with { Next = Math.Max(day.Next, next) };
    }

    /// <summary>"The first week of October": seven days from its first, or its last seven for 0.</summary>
    private static DatePhrase? WeekOf(DateReader reader, int at, int number)
    {
        var month = reader.SkipGlue(at + 2);
        if (!reader.Is(at + 1, ItemKind.Unit) || (TimeUnit)reader[at + 1].Value != TimeUnit.Week || number > 4
            || !reader.Is(month, ItemKind.Month) || CalendarTime.Read(reader, month) is not { Precision: "month" } whole)
        {
            return null;
        }

        var start = number == 0 ? whole.End.PlusDays(-6) : whole.Start.PlusDays((number - 1) * 7);
        return start <= reader.Today ? new(start, start.PlusDays(6), "range", whole.Next) : null;
    }

    private static DatePhrase? LastFew(DateReader reader, int count, TimeUnit unit, int next) => unit switch
    {
        TimeUnit.Day => new(reader.Today.PlusDays(-count), reader.Today, "range", next),
        TimeUnit.Week => new(reader.Today.PlusWeeks(-count), reader.Today, "range", next),
        TimeUnit.Month => new(reader.Today.PlusMonths(-count), reader.Today, "range", next),
        _ => null,
    };

    private static DatePhrase? Back(TimeUnit unit, int count, DateReader reader, int next)
    {
        var today = reader.Today;
        return unit switch
        {
            TimeUnit.Week => Within(reader, DatePhrase.Week(reader.Monday.PlusWeeks(-count), next)),
            TimeUnit.Weekend => CountedTime.Weekend(reader.Monday.PlusWeeks(-count), next),
            TimeUnit.Month => DatePhrase.Month(new LocalDate(today.Year, today.Month, 1).PlusMonths(-count), next),
            TimeUnit.Year => DatePhrase.Year(today.Year - count, next),
            _ => null,
        };
    }

    /// <summary>"Last week on Tuesday": the day of that week.</summary>
    private static DatePhrase Within(DateReader reader, DatePhrase week)
    {
        var at = reader.SkipGlue(week.Next);
        return reader.Is(at, ItemKind.Weekday)
            ? DatePhrase.Day(week.Start.PlusDays(reader[at].Value - 1), at + 1)
            : week;
    }

    private static DatePhrase? This(DateReader reader, int at)
    {
        var item = reader[at];
        if (!reader.Is(at, item.Kind))
        {
            return null;
        }

        var today = reader.Today;
        return item.Kind switch
        {
            ItemKind.Part when item.Name == "overnight" => Night(reader, 0, at + 1),
            ItemKind.Part => DatePhrase.Day(today, at + 1) with { Part = item.Name },
            ItemKind.Weekday => Weekday(reader, at),
            ItemKind.Month when !(item.Weak && reader.IsLong) => CalendarTime.Month(reader, item.Value, at + 1),
            ItemKind.Season => YearlyTime.Season(reader, item.Value, at + 1),
            ItemKind.Last => Last(reader, at + 1, at + 2),
            ItemKind.Unit => (TimeUnit)item.Value switch
            {
                TimeUnit.Week => new(reader.Monday, today, "week", at + 1),
                TimeUnit.Weekend => ThisWeekend(reader, at + 1),
                TimeUnit.Month => DatePhrase.Month(new LocalDate(today.Year, today.Month, 1), at + 1),
                TimeUnit.Year => DatePhrase.Year(today.Year, at + 1),
                TimeUnit.Day => null,
                _ => null,
            },
            _ => null,
        };
    }

    private static DatePhrase ThisWeekend(DateReader reader, int next) =>
        CountedTime.Weekend(reader.Now.DayOfWeek >= IsoDayOfWeek.Saturday ? reader.Monday : reader.Monday.PlusWeeks(-1), next);

    /// <summary>The most recent such day before today; of last week when that is said after it.</summary>
    private static DatePhrase Weekday(DateReader reader, int at)
    {
        var weekday = (IsoDayOfWeek)reader[at].Value;
        var day = reader.Today.Previous(weekday);
        var next = at + 1;
        if (BeforeLast(reader, next) is { } twice)
        {
            return DatePhrase.Day(day.PlusWeeks(-1), twice);
        }

        if (reader.Is(next, ItemKind.Last))
        {
            return DatePhrase.Day(day, next + 1) with { IsWeekday = true };
        }

        if (DayOfMonth(reader, weekday, reader.SkipGlue(next)) is { } date)
        {
            return date;
        }

        var of = reader.SkipGlue(next);
        return LastWeek(reader, of) is { } after
            ? DatePhrase.Day(reader.Monday.PlusWeeks(-1).PlusDays((int)weekday - 1), after)
            : DatePhrase.Day(day, next) with { IsWeekday = true };
    }

    /// <summary>"Friday the 13th", "el martes 6": the last such day that was that weekday, within a year.</summary>
    private static DatePhrase? DayOfMonth(DateReader reader, IsoDayOfWeek weekday, int at)
    {
        if (reader[at] is not { Kind: ItemKind.Number or ItemKind.Ordinal, Value: >= 1 and <= 31, Length: <= 2 } day
            || !reader.Is(at, day.Kind)
            || (at + 1 < reader.Count && !reader[at + 1].Break && reader[at + 1].Mark != ',' && reader[at + 1].Kind is not ItemKind.At))
        {
            return null;
        }

        for (var date = reader.Today.Previous(weekday); date > reader.Today.PlusYears(-1); date = date.PlusWeeks(-1))
        {
            if (date.Day == day.Value)
            {
                return DatePhrase.Day(date, at + 1);
            }
        }

        return null;
    }

    private static int? LastWeek(DateReader reader, int at)
    {
        static bool IsWeek(DateItem item) => item is { Kind: ItemKind.Unit, Value: (int)TimeUnit.Week };
        return reader.Is(at, ItemKind.Last) && IsWeek(reader[at + 1]) ? at + 2
            : IsWeek(reader[at]) && reader.Is(at + 1, ItemKind.Last) ? at + 2
            : null;
    }

    private static int? BeforeLast(DateReader reader, int at) => reader.Is(at, ItemKind.BeforeLast) ? at + 1 : null;
}
