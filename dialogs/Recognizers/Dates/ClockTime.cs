namespace HateResponse.Dialogs.Recognizers.Dates;

/// <summary>Reads times of the day: "5pm", "a las 9 de la noche", "half past eight", "21:30", "noon".</summary>
internal static class ClockTime
{
    private const int HalfDay = 12 * 60;

    /// <summary>The phrase at a place; null when none.</summary>
    public static ClockPhrase? Read(DateReader reader, int at)
    {
        var start = at;
        var introduced = reader[at].Kind == ItemKind.At;
        at = introduced ? at + 1 : at;
        var about = (start > 0 && reader[start - 1].Kind == ItemKind.About) || reader[at].Kind == ItemKind.About;
        at = introduced ? reader.SkipAbout(at) : at;
        introduced |= about && start == at && IsBesideDay(reader, start - 1, at + 1);
        var clock = Fixed(reader, at) ?? Prefixed(reader, at) ?? Counted(reader, at, introduced);
        return clock is null ? null : clock with { Start = start, IsAbout = about };
    }

    /// <summary>"Around 9 last night", "today about 3"; but "yesterday about 3 men".</summary>
    private static bool IsBesideDay(DateReader reader, int before, int after) =>
        IsDay(reader[after].Kind) || (IsDay(reader[before - 1].Kind) && (after >= reader.Count || reader[after].Mark == ',' || reader[after].Break));

    private static bool IsDay(ItemKind kind) =>
        kind is ItemKind.Day or ItemKind.Night or ItemKind.Weekday or ItemKind.Part or ItemKind.Last or ItemKind.This;

    private static ClockPhrase? Fixed(DateReader reader, int at) => reader[at].Kind switch
    {
        ItemKind.Noon => new(HalfDay, at + 1),
        ItemKind.Midnight => new(0, at + 1) { EndsDay = true },
        ItemKind.Clock => Half(reader, reader[at].Value, at + 1, reader[at].Length == 2),
        _ => null,
    };

    /// <summary>"Half past eight", "ten to nine".</summary>
    private static ClockPhrase? Prefixed(DateReader reader, int at)
    {
        var (sign, minutes, hour) = reader[at].Kind switch
        {
            ItemKind.Past => (1, reader[at].Value, at + 1),
            ItemKind.Before => (-1, reader[at].Value, at + 1),
            ItemKind.Number when reader.Is(at + 1, ItemKind.PastMinutes) => (1, reader[at].Value, at + 2),
            ItemKind.Number when reader.Is(at + 1, ItemKind.BeforeMinutes) => (-1, reader[at].Value, at + 2),
            _ => (0, 0, 0),
        };
        return sign != 0 && minutes is > 0 and < 60 && IsHour(reader, hour)
            ? Half(reader, (reader[hour].Value * 60) + (sign * minutes), hour + 1, false)
            : null;
    }

    private static ClockPhrase? Counted(DateReader reader, int at, bool introduced)
    {
        if (!IsHour(reader, at))
        {
            return Run(reader, at);
        }

        var hour = reader[at].Value;
        var (minutes, next) = After(reader, at + 1) ?? (0, at + 1);
        var sharp = reader.Is(next, ItemKind.OClock);
        next = sharp ? next + 1 : next;
        var clock = Half(reader, (hour * 60) + minutes, next, hour > 12);
        return introduced || sharp || clock.Next > next || (minutes != 0 && next > at + 2) ? clock : null;
    }

    /// <summary>Minutes that follow an hour: "y media", "menos diez", "thirty".</summary>
    private static (int Minutes, int Next)? After(DateReader reader, int at) =>
        reader.Is(at, ItemKind.Plus) ? (reader[at].Value, at + 1)
        : reader.Is(at, ItemKind.Less) ? (-reader[at].Value, at + 1)
        : reader.Is(at, ItemKind.LessMinutes) && reader.Is(at + 1, ItemKind.Number) ? (-reader[at + 1].Value, at + 2)
        : Spoken(reader, at);

    /// <summary>"Eight thirty", "las ocho y veinte".</summary>
    private static (int Minutes, int Next)? Spoken(DateReader reader, int at)
    {
        at = reader.Is(at, ItemKind.And) ? at + 1 : at;
        return !reader.InStory && reader[at] is { Kind: ItemKind.Number, Value: >= 5 and < 60, Length: 0 or 2, Mark: ' ' }
            && !reader.Is(at + 1, ItemKind.Unit)
                ? (reader[at].Value, at + 1)
                : null;
    }

    /// <summary>"930pm".</summary>
    private static ClockPhrase? Run(DateReader reader, int at) =>
        reader[at] is { Kind: ItemKind.Number, Length: 3 or 4 } run && run.Value % 100 < 60 && run.Value / 100 is >= 1 and <= 12
        && reader[at + 1] is { Kind: ItemKind.Am or ItemKind.Pm } && reader.Is(at + 1, reader[at + 1].Kind)
            ? Half(reader, (run.Value / 100 * 60) + (run.Value % 100), at + 1, false)
            : null;

    private static bool IsHour(DateReader reader, int at) =>
        reader[at] is { Kind: ItemKind.Number, Value: >= 0 and <= 24, Length: <= 2 } or { Kind: ItemKind.One };

    /// <summary>Finds the half of the day by am, pm or the part of the day that follows.</summary>
    private static ClockPhrase Half(DateReader reader, int minutes, int next, bool fullDay)
    {
        minutes = (minutes + (24 * 60)) % (24 * 60);
        var kind = reader.Is(next, reader[next].Kind) ? reader[next].Kind : ItemKind.Other;
        if (kind is ItemKind.Am or ItemKind.Pm)
        {
            return new((minutes % HalfDay) + (kind == ItemKind.Pm ? HalfDay : 0), next + 1);
        }

        return kind == ItemKind.Part
            ? OfPart(minutes, reader[next].Name!, next + 1)
            : new(minutes, next) { IsOpen = !fullDay && minutes is >= 60 and < HalfDay + 60 };
    }

    /// <summary>Gives an open time the half of the day that a part of the day means.</summary>
    public static ClockPhrase OfPart(int minutes, string part, int next)
    {
        if (minutes >= HalfDay + 60)
        {
            return new(minutes, next);
        }

        var early = minutes % HalfDay;
        return part switch
        {
            "morning" => new(minutes >= HalfDay ? minutes - HalfDay : minutes, next),
            "overnight" when early < 60 => new(early, next) { EndsDay = true },
            "overnight" when early < 6 * 60 => new(early, next),
            _ => new(early + HalfDay, next),
        };
    }
}
