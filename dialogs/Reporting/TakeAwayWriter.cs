using System.Globalization;
using HateResponse.Dialogs.Engine;
using HateResponse.Dialogs.Languages;
using HateResponse.Dialogs.Recognizers;
using HateResponse.Dialogs.Tenants;
using NodaTime;
using NodaTime.Extensions;
using NodaTime.Text;

namespace HateResponse.Dialogs.Reporting;

/// <summary>Writes a record in one language.</summary>
internal sealed class TakeAwayWriter
{
    /// <summary>Digits of a report's number: the end of its id, as staff say it too.</summary>
    private const int NumberDigits = 6;

    private static readonly LocalDateTimePattern Minute = LocalDateTimePattern.CreateWithInvariantCulture("uuuu'-'MM'-'dd'T'HH':'mm");
    private static readonly OffsetPattern Offset = OffsetPattern.CreateWithInvariantCulture("m");

    private readonly SubmittedReport _report;
    private readonly TenantSettings _tenant;
    private readonly string _checkAddress;
    private readonly DateTimeOffset _now;
    private readonly TakeAwayAnswers _answers;
    private readonly string _story;

    /// <summary>Prepares it.</summary>
    public TakeAwayWriter(
        IReadOnlyList<LogEntry> log, SubmittedReport report, TenantSettings tenant, string checkAddress, DateTimeOffset now)
    {
        (_report, _tenant, _checkAddress, _now) = (report, tenant, checkAddress, now);
        _answers = new TakeAwayAnswers(log, tenant);
        _story = string.Join('\n', log.Select(entry => entry.Told).OfType<string>()).ReplaceLineEndings("\n");
    }

    /// <summary>Writes it.</summary>
    /// <param name="texts">Texts of the language.</param>
    /// <param name="hasStory">Whether the person's words stand in this part; otherwise they stand in the one before it.</param>
    public TakeAwayPart Write(Texts texts, bool hasStory) => new()
    {
        Language = texts.Language,
        IsRightToLeft = texts.IsRightToLeft,
        Title = texts.Of("record.title"),
        By = texts.Of("record.by", ("line", _tenant.LineName), ("date", Moment(texts, _tenant.TimeZone, _now))),
        Lines =
        [
            new(texts.Of("record.number"), texts.Placed(_report.Id.ToString("N")[^NumberDigits..].ToUpperInvariant())),
            new(texts.Of("record.version"), _report.Version.ToString(CultureInfo.InvariantCulture)),
            new(texts.Of("record.told"), Moment(texts, _tenant.TimeZone, _report.At)),
            .. _answers.Lines(texts),
        ],
        StoryTitle = texts.Of("record.story"),
        Story = _story.Length == 0 ? texts.Of("record.story.none") : hasStory ? _story : texts.Of("record.story.above"),
        IsOwnWords = hasStory && _story.Length > 0,
        Notes =
        [
            texts.Of("record.note"),
            texts.Of("record.proof"),
            texts.Of("record.check", ("address", _checkAddress)),
        ],
    };

    /// <summary>An instant on the wall clock of a zone, which is named: "Tue, Nov 24, 2026, 6:00 PM (America/Los_Angeles, UTC-08:00)".</summary>
    public static string Moment(Texts texts, string timeZone, DateTimeOffset instant)
    {
        var zoned = instant.ToInstant().InZone(DateTimeZoneProviders.Tzdb.GetZoneOrNull(timeZone) ?? DateTimeZone.Utc);
        var written = DateTexts.When(
            texts, new IncidentTime(Minute.Format(zoned.LocalDateTime), null, "minute", null, null), thisYear: 0);
        return $"{written} ({zoned.Zone.Id}, {texts.Placed("UTC" + Offset.Format(zoned.Offset))})";
    }
}
