using HateResponse.Dialogs.Recognizers.Lexicon;
using NodaTime;

namespace HateResponse.Dialogs.Recognizers.Dates;

/// <summary>Dates and clock times in digits. Writers in the United States put the month first, in any language.</summary>
internal static class NumericDate
{
    /// <summary>Date without a year; the grammar finds the year that makes it past.</summary>
    public const int NoYear = 4;

    /// <summary>The item that begins at a number, past which <paramref name="at"/> is moved; null when it is a mere number.</summary>
    public static DateItem? Read(FoldedText text, ref int at)
    {
        var tokens = text.Tokens;
        var second = at + 1 < tokens.Length && Joined(tokens[at + 1]) ? tokens[at + 1] : default;
        if (second.Length == 0)
        {
            return null;
        }

        var third = at + 2 < tokens.Length && Joined(tokens[at + 2]) && tokens[at + 2].Before == second.Before
            ? tokens[at + 2]
            : default;
        var (item, length) = third.Length > 0
            ? (Full(tokens[at], second, third), 3)
            : (Short(tokens[at], second), 2);
        at += item is null ? 0 : length;
        return item;
    }

    private static bool Joined(in Token token) =>
        token.Tight && token.Number >= 0 && token.Before is '/' or '-' or '.' or ':';

    private static DateItem? Full(in Token a, in Token b, in Token c)
    {
        if (b.Before == ':')
        {
            return Clock(a.Number, b);
        }

        if (a.Length == 4)
        {
            return Date(a.Number, b.Number, c.Number);
        }

        var year = c.Length == 4 ? c.Number : c.Length == 2 ? 2000 + c.Number : 0;
        return year == 0 ? null : Date(year, a.Number, b.Number) ?? Date(year, b.Number, a.Number);
    }

    private static DateItem? Short(in Token a, in Token b)
    {
        if (b.Before == ':')
        {
            return Clock(a.Number, b);
        }

        if (a.Length == 4 && b.Number is >= 1 and <= 12)
        {
            return Date(a.Number, b.Number, 1) is { } first ? first with { Kind = ItemKind.MonthYear } : null;
        }

        if (b.Length == 4)
        {
            return Date(b.Number, a.Number, 1) is { } month ? month with { Kind = ItemKind.MonthYear } : null;
        }

        // 6-9 and 5.30 are as often a range and a time
        return b.Before == '/' && a.Length <= 2 && b.Length <= 2
            ? Date(NoYear, a.Number, b.Number) ?? Date(NoYear, b.Number, a.Number)
            : null;
    }

    private static DateItem? Clock(int hour, in Token minute) =>
        hour <= 24 && minute.Number < 60 && minute.Length == 2
            ? new(ItemKind.Clock, (hour % 24 * 60) + minute.Number) { Length = hour > 12 ? 2 : 1 }
            : null;

    private static DateItem? Date(int year, int month, int day) =>
        year is NoYear or (>= 1900 and <= 2100) && month is >= 1 and <= 12 && day >= 1
        && day <= CalendarSystem.Iso.GetDaysInMonth(year, month)
            ? new(ItemKind.Date, 0) { Date = new LocalDate(year, month, day) }
            : null;
}
