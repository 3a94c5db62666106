using HateResponse.Api.Tenants;
using NodaTime;

namespace HateResponse.Api.Referrals;

/// <summary>Time that passes only while somebody is there: a tenant's opening hours, without its holidays.</summary>
internal static class BusinessTime
{
    /// <summary>Longest run of closed days that is looked over, so that a year of holidays ends in an error and not in a loop.</summary>
    private const int MaxDays = 400;

    /// <summary>
    /// When a clock that starts now ends. Outside opening hours it starts at the next opening. A clock of business days ends
    /// at the same time of day, or at the closing of a day that closes earlier.
    /// </summary>
    /// <param name="tenant">Whose hours.</param>
    /// <param name="clock">How long.</param>
    /// <param name="from">UTC instant of its start.</param>
    /// <exception cref="InvalidOperationException">The tenant is closed for more than a year.</exception>
    public static DateTimeOffset After(Tenant tenant, ReferralClock clock, DateTimeOffset from)
    {
        var zone = DateTimeZoneProviders.Tzdb[tenant.TimeZone];
        var start = Instant.FromDateTimeOffset(from);
        var end = clock.OpenTime is { } open
            ? AfterOpenTime(tenant, zone, Duration.FromTimeSpan(open), start)
            : AfterDays(tenant, zone, clock.BusinessDays ?? 1, start); // a tenant's file is checked to hold one of the two
        return end.ToDateTimeOffset();
    }

    private static Instant AfterOpenTime(Tenant tenant, DateTimeZone zone, Duration left, Instant from)
    {
        foreach (var span in OpenSpans(tenant, zone, from))
        {
            if (span.Duration >= left)
            {
                return span.Start + left;
            }

            left -= span.Duration;
        }

        throw Closed(tenant);
    }

    private static Instant AfterDays(Tenant tenant, DateTimeZone zone, int days, Instant from)
    {
        LocalTime? time = null;
        foreach (var span in OpenSpans(tenant, zone, from))
        {
            time ??= span.Start.InZone(zone).TimeOfDay;
            if (days-- > 0)
            {
                continue;
            }

            var day = span.End.InZone(zone).Date;
            return Instant.Min(zone.AtLeniently(day + time.Value).ToInstant(), span.End);
        }

        throw Closed(tenant);
    }

    /// <summary>Spans in which somebody is there, from an instant on, one for each open day.</summary>
    private static IEnumerable<Interval> OpenSpans(Tenant tenant, DateTimeZone zone, Instant from)
    {
        var first = from.InZone(zone).Date;
        for (var i = 0; i < MaxDays; i++)
        {
            var day = first.PlusDays(i);
            if (tenant.Holidays.Contains(day.ToDateOnly()) ||
                tenant.OpeningHours.FirstOrDefault(hours => hours.Day == day.ToDateOnly().DayOfWeek) is not { } hours)
            {
                continue;
            }

            var opens = zone.AtLeniently(day + LocalTime.FromTimeOnly(hours.Opens)).ToInstant();
            var closes = zone.AtLeniently(day + LocalTime.FromTimeOnly(hours.Closes)).ToInstant();
            if (from < closes)
            {
                yield return new Interval(Instant.Max(from, opens), closes);
            }
        }
    }

    private static InvalidOperationException Closed(Tenant tenant) =>
        new($"Tenant {tenant.Id} is closed for more than {MaxDays} days.");
}
