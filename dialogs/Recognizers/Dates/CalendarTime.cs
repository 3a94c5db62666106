using NodaTime;

namespace HateResponse.Dialogs.Recognizers.Dates;

/// <summary>Times of the calendar: "March 5th", "el 7 de mayo", "in October 2025", "2022", 2/14/2026, "the 5th".</summary>
internal static class CalendarTime
{
    /// <summary>The phrase at a place; null when none, or when it lies in the future.</summary>
    public static DatePhrase? Read(DateReader reader, int at)
    {
        var phrase = reader[at].Kind switch
        {
            ItemKind.Date => Numeric(reader, at),
            ItemKind.MonthYear => DatePhrase.Month(reader[at].Date, at + 1),
            ItemKind.Month => MonthFirst(reader, at),
            ItemKind.Number or ItemKind.Ordinal or ItemKind.One => DayFirst(reader, at) ?? YearAlone(reader, at) ?? DayAlone(reader, at),
            _ => null,
        };
        return phrase is not null && phrase.Start <= reader.Today ? phrase : null;
    }

    /// <summary>The most recent month of that name, this one included.</summary>
    public static DatePhrase Month(DateReader reader, int month, int next)
    {
        var today = reader.Today;
        return DatePhrase.Month(new LocalDate(month <= today.Month ? today.Year : today.Year - 1, month, 1), next);
    }

    /// <summary>The most recent month of that name that is over.</summary>
    public static DatePhrase LastMonth(DateReader reader, int month, int next)
    {
        var today = reader.Today;
        return DatePhrase.Month(new LocalDate(month < today.Month ? today.Year : today.Year - 1, month, 1), next);
    }

    private static DatePhrase? Numeric(DateReader reader, int at)
    {
        var date = reader[at].Date;
        return date.Year == NumericDate.NoYear ? Recent(reader, date.Month, date.Day, at + 1) : DatePhrase.Day(date, at + 1);
    }

    /// <summary>That day of the year where it was last; 29 February of the last leap year.</summary>
    private static DatePhrase? Recent(DateReader reader, int month, int day, int next)
    {
        for (var year = reader.Today.Year; year > reader.Today.Year - 9; year--)
        {
            if (day <= CalendarSystem.Iso.GetDaysInMonth(year, month) && new LocalDate(year, month, day) is var date
                && date <= reader.Today)
            {
                return DatePhrase.Day(date, next);
            }
        }

        return null;
    }

    private static DatePhrase? OfYear(DateReader reader, int month, int day, int next)
    {
        var of = reader.SkipGlue(next);
        if (reader.YearAt(of) is not { } year)
        {
            return Recent(reader, month, day, reader.Is(next, ItemKind.Last) ? next + 1 : next);
        }

        return day <= CalendarSystem.Iso.GetDaysInMonth(year, month)
            ? DatePhrase.Day(new LocalDate(year, month, day), of + 1)
            : null;
    }

    private static DatePhrase? MonthFirst(DateReader reader, int at)
    {
        var month = reader[at];
        var day = reader.SkipGlue(at + 1);
        if (IsDay(reader, day) && !reader.Is(day + 1, ItemKind.Unit) && !reader.Is(day + 1, ItemKind.OClock))
        {
            return OfYear(reader, month.Value, reader[day].Value, day + 1);
        }

        if (reader.YearAt(day) is { } year)
        {
            return DatePhrase.Month(new LocalDate(year, month.Value, 1), day + 1);
        }

        if (month.Weak && reader.IsLong && !IsAfterIn(reader, at))
        {
            return null;
        }

        return reader.Is(at + 1, ItemKind.Last) ? LastMonth(reader, month.Value, at + 2) : Month(reader, month.Value, at + 1);
    }

    /// <summary>"In May" is a month, "you may" is none.</summary>
    private static bool IsAfterIn(DateReader reader, int at) =>
        at > 0 && reader[at - 1].Kind is ItemKind.Since or ItemKind.Last
        || (at > 0 && reader[at - 1] is { Kind: ItemKind.Glue, Name: "0" } && !reader[at].Break);

    private static DatePhrase? DayFirst(DateReader reader, int at)
    {
        var month = reader.SkipGlue(at + 1);
        return IsDay(reader, at) && reader.Is(month, ItemKind.Month)
            ? OfYear(reader, reader[month].Value, Math.Max(1, reader[at].Value), month + 1)
            : null;
    }

    private static DatePhrase? YearAlone(DateReader reader, int at) =>
        reader.YearAt(at) is { } year && !reader.Is(at + 1, ItemKind.Other) && !reader.Is(at + 1, ItemKind.Unit)
            && (IsIntroduced(reader, reader[at - 1]) || (!reader.InStory && reader.Count == 1))
                ? DatePhrase.Year(year, at + 1)
                : null;

    /// <summary>"In 2022"; "since 2015" is in a story how long one has lived there.</summary>
    private static bool IsIntroduced(DateReader reader, DateItem before) => before.Kind switch
    {
        ItemKind.Glue or ItemKind.About => true,
        ItemKind.From => !before.IsAgo || !reader.InStory,
        ItemKind.Since => !reader.InStory,
        _ => IsOne(before, TimeUnit.Year),
    };

    /// <summary>"Day 5", "year 2022", in languages whose singular says that it is one.</summary>
    private static bool IsOne(DateItem item, TimeUnit unit) =>
        item is { Kind: ItemKind.Unit, Count: 1 } && item.Value == (int)unit;

    /// <summary>"The 5th", "el 5", "day 5" where a day is not counted so: the last day of that number; never in a story.</summary>
    private static DatePhrase? DayAlone(DateReader reader, int at)
    {
        var item = reader[at];
        if (reader.InStory || !(IsOne(reader[at - 1], TimeUnit.Day) || reader[at - 1].Kind == ItemKind.The) || !IsDay(reader, at) || item.Kind == ItemKind.One
            || reader.Is(at + 1, ItemKind.Other) || reader.Is(at + 1, ItemKind.Unit))
        {
            return null;
        }

        var month = new LocalDate(reader.Today.Year, reader.Today.Month, 1);
        for (var back = 0; back < 3; back++, month = month.PlusMonths(-1))
        {
            if (item.Value <= CalendarSystem.Iso.GetDaysInMonth(month.Year, month.Month)
                && month.PlusDays(item.Value - 1) is var day && day <= reader.Today)
            {
                return DatePhrase.Day(day, at + 1);
            }
        }

        return null;
    }

    private static bool IsDay(DateReader reader, int at) =>
        reader[at] is { Kind: ItemKind.Number or ItemKind.Ordinal, Value: >= 1 and <= 31, Length: <= 2 }
        || reader[at] is { Kind: ItemKind.One };
}
