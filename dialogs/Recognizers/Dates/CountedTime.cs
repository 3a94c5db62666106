using NodaTime;

namespace HateResponse.Dialogs.Recognizers.Dates;

/// <summary>Times counted back from now: "3 days ago", "hace como dos semanas", "half an hour ago".</summary>
internal static class CountedTime
{
    private const int MostYears = 100;

    /// <summary>The phrase at a place; null when none.</summary>
    public static DatePhrase? Read(DateReader reader, int at)
    {
        if (reader[at].Kind == ItemKind.Ago || reader[at].IsAgo)
        {
            var from = reader.SkipAbout(at + 1);
            return Count(reader, from) is var (count, half, next) ? Unit(reader, count, half, next)
                : reader.Is(from, ItemKind.Unit) && HalfAfter(reader, from + 1) is not null ? Unit(reader, 1, false, from)
                : null;
        }

        if (Count(reader, at) is not var (number, halved, after) || !IsUnit(reader, after))
        {
            return null;
        }

        // "una hora y media" and "an hour and a half" end with their half
        var ago = HalfAfter(reader, after + 1) is { } end ? end : after + 1;
        ago = reader.SkipAbout(ago);
        return reader.Is(ago, ItemKind.Ago) && Unit(reader, number, halved, after) is { } phrase
            ? phrase with { Next = ago + 1 }
            : null;
    }

    /// <summary>A count at a place and the place after it: digits, words, "a", "a couple of", "two or three"; the unit itself where it says how many.</summary>
    public static (int Count, bool Half, int Next)? Count(DateReader reader, int at) =>
        reader[at] is { Kind: ItemKind.Unit, Count: > 0 and var own } ? (own, false, at) : Said(reader, at);

    private static (int Count, bool Half, int Next)? Said(DateReader reader, int at)
    {
        var item = reader[at];
        switch (item.Kind)
        {
            case ItemKind.Number when item.Value <= 1_000 && item.Length < 4:
                return reader.Is(at + 1, ItemKind.Or) && reader.Is(at + 2, ItemKind.Number)
                    ? (reader[at + 2].Value, false, at + 3)
                    : (item.Value, false, at + 1);
            case ItemKind.One:
                return reader.Is(at + 1, ItemKind.Half) ? (0, true, at + 2) : (1, false, at + 1);
            case ItemKind.Couple:
                return (2, false, reader.SkipGlue(at + 1));
            case ItemKind.Few:
                return (3, false, at + 1);
            case ItemKind.Half:
                return (0, true, reader.Is(at + 1, ItemKind.One) ? at + 2 : at + 1);
            default:
                return null;
        }
    }

    private static bool IsUnit(DateReader reader, int at) =>
        reader.Is(at, ItemKind.Unit) || reader.Is(at, ItemKind.Weekday);

    private static int? HalfAfter(DateReader reader, int at) =>
        reader.Is(at, ItemKind.Plus) && reader[at].Value == 30 ? at + 1
        : reader.Is(at, ItemKind.And) && reader.Is(at + 1, ItemKind.One) && reader.Is(at + 2, ItemKind.Half) ? at + 3
        : reader.Is(at, ItemKind.And) && reader.Is(at + 1, ItemKind.Half) ? at + 2
        : null;

    private static DatePhrase? Unit(DateReader reader, int count, bool half, int at)
    {
        if (reader.Is(at, ItemKind.Weekday))
        {
            var weekday = (IsoDayOfWeek)reader[at].Value;
            return DatePhrase.Day(reader.Today.Previous(weekday).PlusWeeks(1 - Math.Max(1, count)), at + 1);
        }

        if (!reader.Is(at, ItemKind.Unit))
        {
            return null;
        }

        var next = at + 1;
        var minutes = half ? 30 : 0;
        if (HalfAfter(reader, next) is { } end)
        {
            (minutes, next) = (30, end);
        }

        var today = reader.Today;
        return (TimeUnit)reader[at].Value switch
        {
            TimeUnit.Minute => Ago(reader, count, 1, next),
            TimeUnit.Hour => Ago(reader, (count * 60) + minutes, count > 0 ? 60 : 1, next),
            TimeUnit.Day => DatePhrase.Day(today.PlusDays(-count), next),
            TimeUnit.Week => DatePhrase.Day(today.PlusWeeks(-count), next) with { Precision = "approx_day" },
            TimeUnit.Weekend => Weekend(reader.Monday.PlusWeeks(-count), next),
            TimeUnit.Month => DatePhrase.Month(new LocalDate(today.Year, today.Month, 1).PlusMonths(-count), next),
            _ => count <= MostYears ? DatePhrase.Year(today.Year - count, next) : null,
        };
    }

    /// <summary>Saturday and Sunday before a Monday one week later.</summary>
    public static DatePhrase Weekend(LocalDate monday, int next) =>
        new(monday.PlusDays(5), monday.PlusDays(6), "range", next);

    private static DatePhrase Ago(DateReader reader, int minutes, int lasting, int next)
    {
        var moment = reader.Now.PlusMinutes(-minutes);
        moment = new LocalDateTime(moment.Year, moment.Month, moment.Day, moment.Hour, moment.Minute);
        return new(moment.Date, moment.Date, lasting == 1 ? "minute" : "hour", next)
        {
            Moment = moment,
            Over = lasting == 1 ? null : moment.PlusMinutes(lasting),
        };
    }
}
