using System.Globalization;
using HateResponse.Dialogs.Recognizers;
using NodaTime;

namespace HateResponse.Dialogs.Tests.Recognizers;

/// <summary>Answers a public case in the words of the cases, so that it can be compared.</summary>
internal static class CaseAnswer
{
    public static string Of(PublicCase c)
    {
        var text = FoldedText.Of(c.Input);
        return c.Kind switch
        {
            "when" => When(DateTimeRecognizer.Recognize(text, c.Language, c.Reference, inStory: false)),
            "confirm" => Confirm(ConfirmRecognizer.Recognize(text, c.Language)),
            "choice" => Choice(text, c),
            "language" => LanguageRecognizer.Recognize(text).Language ?? "none",
            "danger" => string.Join(' ', DangerRecognizer.Recognize(text, c.Language).Select(h => h.Flag).Order()),
            "optout" => Said(text, c.Language),
            "place" => Place(PlaceRecognizer.Recognize(text, c.Language, inStory: false)),
            _ => throw new InvalidOperationException(c.Kind),
        };
    }

    private static string Confirm(YesNo? said) => said switch
    {
        YesNo.Yes => "yes",
        YesNo.No => "no",
        YesNo.NotSure => "unsure",
        _ => "none",
    };

    private static string Choice(FoldedText text, PublicCase c)
    {
        var options = c.Options.Select((label, i) => new ChoiceOption($"{i}", label, [])).ToList();
        return ChoiceRecognizer.Recognize(text, options, c.Language, many: false)?[0] ?? "none";
    }

    private static string Said(FoldedText text, string language)
    {
        if (OptOutRecognizer.IsOptOut(text, language))
        {
            return "stop";
        }

        if (OptOutRecognizer.IsOptIn(text, language))
        {
            return "start";
        }

        return CommandRecognizer.Recognize(text, language) is { } call
            ? $"{call.Command.ToString().ToLowerInvariant()} {call.Language}".Trim()
            : "none";
    }

    private static string Place(IncidentPlace? place) => place switch
    {
        { Mode: "online" } => "online",
        { Zip: { } zip } => zip,
        { City: { } city } => $"{city}, {place.State}",
        _ => "none",
    };

    /// <summary>Half-open interval to the minute, as the conventions of the cases have it.</summary>
    public static string When(IncidentTime? time)
    {
        if (time is null)
        {
            return "none";
        }

        if (time.Value is null)
        {
            return "unknown";
        }

        var (start, end) = Interval(time);
        return $"{Text(start)} {Text(end)}";
    }

    private static (LocalDateTime Start, LocalDateTime End) Interval(IncidentTime time)
    {
        var start = Start(time.Value!);
        if (time.End is { } end)
        {
            return (start, end.Contains('T', StringComparison.Ordinal) ? Start(end) : Start(end) + Length(end));
        }

        return time switch
        {
            { DayPart: { } part, Precision: "day_part" } => (start + Period.FromHours(From(part)), start + Period.FromHours(To(part))),
            { Precision: "minute" or "hour" } => (start, start + Period.FromMinutes(1)),
            _ => (start, start + Length(time.Value!)),
        };
    }

    private static LocalDateTime Start(string value) => value.Length switch
    {
        4 => new(int.Parse(value, CultureInfo.InvariantCulture), 1, 1, 0, 0),
        7 => LocalDateTime.FromDateTime(DateTime.ParseExact(value, "yyyy-MM", CultureInfo.InvariantCulture)),
        _ => LocalDateTime.FromDateTime(DateTime.Parse(value, CultureInfo.InvariantCulture)),
    };

    private static Period Length(string value) => value.Length switch
    {
        4 => Period.FromYears(1),
        7 => Period.FromMonths(1),
        _ => Period.FromDays(1),
    };

    private static int From(string part) => part switch { "morning" => 6, "afternoon" => 12, _ => 18 };

    private static int To(string part) => part switch { "morning" => 12, "afternoon" => 18, "evening" => 24, _ => 30 };

    private static string Text(LocalDateTime time) => time.ToString("uuuu-MM-dd'T'HH:mm", CultureInfo.InvariantCulture);
}
