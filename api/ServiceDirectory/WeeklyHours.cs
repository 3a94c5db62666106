using System.Globalization;
using HateResponse.Api.Matching;
using HateResponse.Api.ServiceDirectory.Hsds;

namespace HateResponse.Api.ServiceDirectory;

/// <summary>From an HSDS schedule to hours of the week; a schedule that cannot be read has none.</summary>
internal static class WeeklyHours
{
    private static readonly Dictionary<string, DayOfWeek> Days = new()
    {
        ["MO"] = DayOfWeek.Monday,
        ["TU"] = DayOfWeek.Tuesday,
        ["WE"] = DayOfWeek.Wednesday,
        ["TH"] = DayOfWeek.Thursday,
        ["FR"] = DayOfWeek.Friday,
        ["SA"] = DayOfWeek.Saturday,
        ["SU"] = DayOfWeek.Sunday,
    };

    /// <summary>The hours of a schedule.</summary>
    public static IEnumerable<OpenHours> Of(ScheduleRecord schedule) =>
        TimeOnly.TryParse(schedule.OpensAt, CultureInfo.InvariantCulture, out var opens) &&
        TimeOnly.TryParse(schedule.ClosesAt, CultureInfo.InvariantCulture, out var closes)
            ? (schedule.Byday ?? "").Split(',').Where(Days.ContainsKey).Select(day => new OpenHours(Days[day], opens, closes))
            : [];
}
