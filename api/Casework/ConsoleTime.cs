using System.Globalization;
using HateResponse.Api.Casework.Views;
using HateResponse.Api.Tenants;

namespace HateResponse.Api.Casework;

/// <summary>Times as a caseworker reads them: in the zone of the line, and how long from now.</summary>
internal sealed class ConsoleTime(Tenant tenant, DateTimeOffset now)
{
    private readonly TimeZoneInfo _zone = TimeZoneInfo.FindSystemTimeZoneById(tenant.TimeZone);

    /// <summary>The instant from which "ago" counts.</summary>
    public DateTimeOffset Now => now;

    /// <summary>Which zone the times are in.</summary>
    public string ZoneNote => Wording.Of("time.zone", tenant.TimeZone.Replace('_', ' '));

    /// <summary>Date and time.</summary>
    public TimeView At(DateTimeOffset instant)
    {
        var local = TimeZoneInfo.ConvertTime(instant, _zone);
        var format = local.Year == TimeZoneInfo.ConvertTime(now, _zone).Year ? "ddd d MMM, HH:mm" : "ddd d MMM yyyy, HH:mm";
        return new TimeView(
            local.ToString(format, CultureInfo.InvariantCulture),
            local.ToString("yyyy-MM-ddTHH:mmzzz", CultureInfo.InvariantCulture));
    }

    /// <summary>How long ago, in words.</summary>
    public string Ago(DateTimeOffset instant) =>
        now - instant < TimeSpan.FromMinutes(1) ? Wording.Of("time.now") : Wording.Of("time.ago", Span(now - instant));

    /// <summary>A span in words: its largest unit, or the two largest of hours and minutes.</summary>
    public static string Span(TimeSpan span) => span switch
    {
        { TotalDays: >= 2 } => Count("time.days", (int)span.TotalDays),
        { TotalHours: >= 1, Minutes: > 0 } and { TotalHours: < 6 } => Wording.Of(
            "list.and", Count("time.hours", (int)span.TotalHours), Count("time.minutes", span.Minutes)),
        { TotalHours: >= 1 } => Count("time.hours", (int)span.TotalHours),
        _ => Count("time.minutes", Math.Max(1, (int)span.TotalMinutes)),
    };

    /// <summary>Whole days in words; a part of a day counts as one.</summary>
    public static string Days(TimeSpan span) => Count("time.days", (int)Math.Ceiling(span.TotalDays));

    /// <summary>The clock that runs on a referral.</summary>
    /// <param name="status">Code of <c>referral.status</c>.</param>
    /// <param name="until">UTC instant at which it runs out.</param>
    public ClockView Clock(string status, DateTimeOffset until)
    {
        var at = At(until);
        var isOverdue = until < now;
        return new ClockView
        {
            Label = Wording.Of(status == "accepted" ? "clock.contactBy" : "clock.answerBy", at.Text),
            Rest = isOverdue ? Wording.Of("clock.overdue", Span(now - until)) : Wording.Of("clock.left", Span(until - now)),
            IsOverdue = isOverdue,
        };
    }

    private static string Count(string key, int count) =>
        count == 1 ? Wording.Of(key + ".one") : Wording.Of(key, count);
}
