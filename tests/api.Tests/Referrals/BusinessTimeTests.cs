using System.Globalization;
using HateResponse.Api.Referrals;
using HateResponse.Api.Tenants;

namespace HateResponse.Api.Tests.Referrals;

public sealed class BusinessTimeTests
{
    /// <summary>Monday to Thursday 9 to 17, Friday 9 to 13, Saturday 10 to 12; 26 and 27 November 2026 are holidays.</summary>
    private static readonly Tenant Portland = Tenants.SampleTenant.With(tenant => tenant with
    {
        OpeningHours =
        [
            .. new[] { DayOfWeek.Monday, DayOfWeek.Tuesday, DayOfWeek.Wednesday, DayOfWeek.Thursday }
                .Select(day => new OpeningHours(day, new TimeOnly(9, 0), new TimeOnly(17, 0))),
            new OpeningHours(DayOfWeek.Friday, new TimeOnly(9, 0), new TimeOnly(13, 0)),
            new OpeningHours(DayOfWeek.Saturday, new TimeOnly(10, 0), new TimeOnly(12, 0)),
        ],
        Holidays = [new DateOnly(2026, 11, 26), new DateOnly(2026, 11, 27)],
    });

    [Theory]
    // within the day, over its end, over a weekend, from before opening, from after closing
    [InlineData("2026-11-17T10:00-08:00", "00:15", "2026-11-17T10:15-08:00")]
    [InlineData("2026-11-17T16:50-08:00", "00:15", "2026-11-18T09:05-08:00")]
    [InlineData("2026-11-21T11:50-08:00", "00:15", "2026-11-23T09:05-08:00")]
    [InlineData("2026-11-17T03:00-08:00", "00:15", "2026-11-17T09:15-08:00")]
    [InlineData("2026-11-17T22:00-08:00", "00:15", "2026-11-18T09:15-08:00")]
    [InlineData("2026-11-22T12:00-08:00", "04:00", "2026-11-23T13:00-08:00")] // Sunday
    // exactly to the closing, and from the closing on
    [InlineData("2026-11-17T13:00-08:00", "04:00", "2026-11-17T17:00-08:00")]
    [InlineData("2026-11-17T17:00-08:00", "04:00", "2026-11-18T13:00-08:00")]
    // over two holidays and a short Saturday
    [InlineData("2026-11-25T16:00-08:00", "04:00", "2026-11-30T10:00-08:00")]
    // whoever is asked at 23:30 in another time zone is asked on that day in Portland
    [InlineData("2026-11-18T07:30+00:00", "00:15", "2026-11-18T09:15-08:00")]
    // clocks go forward on 14 March 2027, a Sunday: nine o'clock is nine o'clock
    [InlineData("2027-03-13T11:00-08:00", "02:00", "2027-03-15T10:00-07:00")]
    // and back on 1 November 2026
    [InlineData("2026-10-31T11:30-07:00", "01:00", "2026-11-02T09:30-08:00")]
    public void Open_time_passes_only_while_somebody_is_there(string from, string time, string end) =>
        Assert.Equal(At(end), After(new ReferralClock { OpenTime = TimeSpan.Parse(time, CultureInfo.InvariantCulture) }, from));

    [Theory]
    [InlineData("2026-11-16T10:00-08:00", 2, "2026-11-18T10:00-08:00")]
    [InlineData("2026-11-17T10:00-08:00", 1, "2026-11-18T10:00-08:00")]
    [InlineData("2026-11-19T10:00-08:00", 2, "2026-11-21T10:00-08:00")] // Saturday counts here
    [InlineData("2026-11-20T10:30-08:00", 2, "2026-11-23T10:30-08:00")]
    // a day that closes earlier ends it at its closing
    [InlineData("2026-11-18T16:00-08:00", 2, "2026-11-20T13:00-08:00")]
    // from before opening: as if at nine; from after closing, a holiday or a Sunday: as if at the next opening
    [InlineData("2026-11-16T05:00-08:00", 2, "2026-11-18T09:00-08:00")]
    [InlineData("2026-11-16T20:00-08:00", 2, "2026-11-19T09:00-08:00")]
    [InlineData("2026-11-26T12:00-08:00", 1, "2026-11-30T10:00-08:00")]
    [InlineData("2026-11-22T12:00-08:00", 2, "2026-11-25T09:00-08:00")]
    // holidays do not count
    [InlineData("2026-11-25T11:00-08:00", 1, "2026-11-28T11:00-08:00")]
    [InlineData("2026-11-24T10:00-08:00", 2, "2026-11-28T10:00-08:00")]
    // daylight saving: the same time of day
    [InlineData("2027-03-12T10:00-08:00", 2, "2027-03-15T10:00-07:00")]
    public void Business_days_are_neither_closed_nor_holidays(string from, int days, string end) =>
        Assert.Equal(At(end), After(new ReferralClock { BusinessDays = days }, from));

    [Fact]
    public void A_tenant_that_never_opens_is_an_error_and_no_endless_wait() =>
        Assert.Throws<InvalidOperationException>(() => BusinessTime.After(
            Portland with
            {
                Holidays = [.. Enumerable.Range(0, 500).Select(day => new DateOnly(2026, 1, 1).AddDays(day))],
            },
            new ReferralClock { BusinessDays = 1 },
            At("2026-01-02T10:00-08:00")));

    private static DateTimeOffset After(ReferralClock clock, string from) => BusinessTime.After(Portland, clock, At(from));

    private static DateTimeOffset At(string text) => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture);
}
