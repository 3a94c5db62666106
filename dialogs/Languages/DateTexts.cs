using System.Globalization;
using HateResponse.Dialogs.Recognizers;
using NodaTime;
using NodaTime.Extensions;
using NodaTime.Text;

namespace HateResponse.Dialogs.Languages;

/// <summary>Dates as people read them.</summary>
internal static class DateTexts
{
    private static readonly LocalDateTimePattern MinutePattern = LocalDateTimePattern.CreateWithInvariantCulture("uuuu'-'MM'-'dd'T'HH':'mm");

    /// <summary>Day of an instant on a wall clock: "Tue, Nov 24".</summary>
    /// <param name="texts">Texts of the reader's language.</param>
    /// <param name="instant">UTC instant.</param>
    /// <param name="timeZone">IANA zone; UTC where it is unknown.</param>
    public static string Day(Texts texts, DateTimeOffset instant, string timeZone) =>
        Day(
            texts,
            instant.ToInstant().InZone(DateTimeZoneProviders.Tzdb.GetZoneOrNull(timeZone) ?? DateTimeZone.Utc).Date);

    /// <summary>When it happened, as precisely as it was said; the year only of another than this.</summary>
    public static string When(Texts texts, IncidentTime when, int thisYear)
    {
        if (when.Value is null)
        {
            return texts.Of(when.Precision == "ongoing" ? "date.ongoing" : "date.unknown");
        }

        var start = Value(texts, when.Value, thisYear);
        if (when.Precision == "ongoing")
        {
            return texts.Of("date.since", ("date", start));
        }

        var text = when.End is { } end && end != when.Value
            ? texts.Of("date.range", ("from", start), ("to", Value(texts, end, thisYear)))
            : start;
        return when.Precision is not ("minute" or "hour") && when.DayPart is { } part && texts.Has("date.part." + part)
            ? text + texts.Of("list.comma") + texts.Of("date.part." + part)
            : text;
    }

    private static string Day(Texts texts, LocalDate date, int thisYear) => date.Year == thisYear
        ? Day(texts, date)
        : texts.Of("date.year", ("date", Day(texts, date)), ("year", Number(date.Year)));

    /// <summary>A local date: "Tue, Nov 24".</summary>
    public static string Day(Texts texts, LocalDate date) => texts.Of(
        "date.day",
        ("weekday", texts.Of("date.weekday." + Number((int)date.DayOfWeek))),
        ("day", Number(date.Day)),
        ("month", texts.Of("date.month." + Number(date.Month))));

    /// <summary>What is no date of a known form is shown as it is.</summary>
    private static string Value(Texts texts, string value, int thisYear)
    {
        if (LocalDatePattern.Iso.Parse(value) is { Success: true } day)
        {
            return Day(texts, day.Value, thisYear);
        }

        if (MinutePattern.Parse(value) is { Success: true } minute)
        {
            return Day(texts, minute.Value.Date, thisYear) + texts.Of("list.comma") + Clock(texts, minute.Value.TimeOfDay);
        }

        return value is [_, _, _, _, '-', var tens, var ones] &&
            int.TryParse([tens, ones], NumberStyles.None, CultureInfo.InvariantCulture, out var month) && month is > 0 and < 13
                ? texts.Of("date.month." + Number(month)) + " " + value[..4]
                : value;
    }

    /// <summary>A time of day: "9:00 AM".</summary>
    public static string Clock(Texts texts, LocalTime time)
    {
        var hour = time.Hour % 12 == 0 ? 12 : time.Hour % 12;
        return string.Create(
            CultureInfo.InvariantCulture, $"{hour}:{time.Minute:00} {texts.Of(time.Hour < 12 ? "date.am" : "date.pm")}");
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
