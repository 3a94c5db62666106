using System.Globalization;
using HateResponse.Dialogs.Recognizers.Dates;
using HateResponse.Dialogs.Recognizers.Lexicon;
using NodaTime;
using NodaTime.Text;

namespace HateResponse.Dialogs.Recognizers;

/// <summary>Reads when it happened; never in the future.</summary>
public static class DateTimeRecognizer
{
    private const int Noon = 12 * 60;

    private static readonly LocalDatePattern DayPattern = LocalDatePattern.Iso;
    private static readonly LocalDateTimePattern MinutePattern =
        LocalDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd'T'HH:mm");

    /// <summary>The time, or null when the message names none; in a story only what is beyond doubt counts.</summary>
    public static IncidentTime? Recognize(FoldedText text, string language, LocalDateTime now, bool inStory)
    {
        var words = WordLists.Shared.Of(language);
        return Read(text, words, now, inStory)
            ?? (words.Code == "en" ? null : Read(text, WordLists.Shared.Of("en"), now, inStory));
    }

    private static IncidentTime? Read(FoldedText text, LanguageWords words, LocalDateTime now, bool inStory)
    {
        var found = new TimeFinder(new(DateLexer.Read(text, words, inStory), now, inStory));
        found.Find();
        if (found.Date is { } date)
        {
            return date.IsOpen ? new(null, null, date.Precision, found.Part, null)
                : date.Moment is { } moment ? OfMoment(date, moment)
                : OfDay(date, found, now);
        }

        if (found.Clock is { IsOpen: false } clock && !inStory)
        {
            // "at 9pm" alone: the last time that it was nine
            var day = now.Date.At(LocalTime.FromMinutesSinceMidnight(clock.Minutes)) <= now ? now.Date : now.Date.PlusDays(-1);
            return At(day, clock);
        }

        return found.IsUnknown && !inStory ? new(null, null, "unknown", null, null) : null;
    }

    private static IncidentTime OfMoment(DatePhrase date, LocalDateTime moment) => new(
        MinutePattern.Format(moment), date.Over is { } over ? MinutePattern.Format(over) : null, date.Precision,
        PartOf(moment.Hour), moment.Hour);

    private static IncidentTime OfDay(DatePhrase date, TimeFinder found, LocalDateTime now)
    {
        var clock = found.Clock is { IsOpen: true } open && found.Part is { } half
            ? ClockTime.OfPart(open.Minutes, half, open.Next) with { IsAbout = open.IsAbout }
            : found.Clock;
        if (date.Start != date.End || date.Precision == "ongoing")
        {
            return Long(date, clock, found.Part);
        }

        if (clock is not null && Timed(date, clock, now) is { } timed)
        {
            return timed;
        }

        return found.Part is { } part && Began(date.Start, part) <= now
            ? new(DayPattern.Format(date.Start), null, "day_part", part, null)
            : new(DayPattern.Format(date.Start), null, date.Precision, clock is null ? null : "unknown", Hour(clock));
    }

    /// <summary>The hour of a day, if it is past; null when it is not, or when morning and evening are both possible.</summary>
    private static IncidentTime? Timed(DatePhrase date, ClockPhrase clock, LocalDateTime now)
    {
        // the small hours of "last night" belong to the day after; midnight ends a day
        var day = clock.EndsDay || (date.Part == "overnight" && clock.Minutes < 6 * 60) ? date.Start.PlusDays(1) : date.Start;
        if (!clock.IsOpen)
        {
            var time = day.At(LocalTime.FromMinutesSinceMidnight(clock.Minutes));
            return time <= now ? At(day, clock)
                : clock.EndsDay && time.PlusDays(-1) <= now ? At(day.PlusDays(-1), clock)
                : null;
        }

        var early = clock.Minutes % Noon;
        var latePast = day.At(LocalTime.FromMinutesSinceMidnight(early + Noon)) <= now;
        return !latePast && early >= 6 * 60 && day.At(LocalTime.FromMinutesSinceMidnight(early)) <= now
            ? At(day, clock with { Minutes = early })
            : null;
    }

    private static IncidentTime At(LocalDate day, ClockPhrase clock)
    {
        var time = day.At(LocalTime.FromMinutesSinceMidnight(clock.Minutes));
        return new(MinutePattern.Format(time), null, clock.IsAbout ? "hour" : "minute", PartOf(time.Hour), time.Hour);
    }

    private static IncidentTime Long(DatePhrase date, ClockPhrase? clock, string? part)
    {
        var hour = Hour(clock);
        part ??= clock is { IsOpen: false } ? PartOf(clock.Minutes / 60) : null;
        return date.Precision switch
        {
            "month" => new(date.Start.ToString("uuuu-MM", CultureInfo.InvariantCulture), null, "month", part, hour),
            "year" => new(date.Start.ToString("uuuu", CultureInfo.InvariantCulture), null, "year", part, hour),
            "season" => new(
                date.Start.ToString("uuuu-MM", CultureInfo.InvariantCulture), date.End.ToString("uuuu-MM", CultureInfo.InvariantCulture),
                "season", part, hour),
            "ongoing" => new(DayPattern.Format(date.Start), null, "ongoing", part, hour),
            _ => new(DayPattern.Format(date.Start), DayPattern.Format(date.End), date.Precision, part, hour),
        };
    }

    private static int? Hour(ClockPhrase? clock) => clock is null ? null : clock.Minutes / 60;

    private static LocalDateTime Began(LocalDate day, string part) => day.At(new LocalTime(
        part switch { "morning" => 6, "afternoon" => 12, _ => 18 }, 0));

    private static string PartOf(int hour) => hour switch
    {
        < 6 => "overnight",
        < 12 => "morning",
        < 18 => "afternoon",
        _ => "evening",
    };
}
