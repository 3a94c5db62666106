namespace HateResponse.Dialogs.Recognizers.Dates;

/// <summary>Finds the day, the part of the day and the hour in the items of a message.</summary>
internal sealed class TimeFinder(DateReader reader)
{
    /// <summary>Items between a day and the part of it or the hour: "yesterday i was walking home in the evening".</summary>
    private const int Reach = 8;

    /// <summary>The day or longer time; null when none was said.</summary>
    public DatePhrase? Date { get; private set; }

    /// <summary>Time of the day; null when none was said.</summary>
    public ClockPhrase? Clock { get; private set; }

    /// <summary>Part of the day; null when none was said.</summary>
    public string? Part { get; private set; }

    /// <summary>True when the person says that they do not know.</summary>
    public bool IsUnknown { get; private set; }

    private int _dateStart;

    /// <summary>Reads all items.</summary>
    public void Find()
    {
        for (var at = 0; at < reader.Count;)
        {
            var next = DateAt(at) ?? ClockAt(at);
            if (next is null && reader[at].Kind == ItemKind.Part)
            {
                PartAt(at);
            }

            IsUnknown |= reader[at].Kind == ItemKind.Unknown;
            at = next ?? at + 1;
        }
    }

    private int? DateAt(int at)
    {
        // "at 5" is an hour, however much "the 5th" may be a day
        if (reader[at].Kind == ItemKind.At || DateGrammar.Read(reader, at) is not { } phrase)
        {
            return null;
        }

        if (Date is null || Explains(phrase, at))
        {
            (Date, _dateStart) = (phrase, at);
        }

        Part ??= phrase.Part;
        return phrase.Next;
    }

    /// <summary>"Last week … on the 12th", "Tuesday, March 5": the later phrase says the same more closely.</summary>
    private bool Explains(DatePhrase phrase, int at) =>
        (Date!.IsOpen && !phrase.IsOpen) || (Date.Precision == "ongoing" && phrase.Precision != "ongoing")
        || (Date.IsWeekday && !phrase.IsWeekday && phrase.Precision == "day" && at - Date.Next <= 2)
        || (Date.Precision is "week" or "month" or "year" or "season" && phrase.Precision == "day"
            && phrase.Start >= Date.Start && phrase.End <= Date.End);

    private int? ClockAt(int at)
    {
        if (Clock is not null || ClockTime.Read(reader, at) is not { } clock)
        {
            return null;
        }

        var near = Date is { Moment: null } date && at - date.Next <= Reach;
        if (clock.IsOpen && reader.InStory && !near)
        {
            return null;
        }

        Clock = clock;
        return clock.Next;
    }

    private void PartAt(int at)
    {
        if (Part is null && (Date is null || at - Date.Next <= Reach))
        {
            Part = reader[at].Name;
        }
    }
}
