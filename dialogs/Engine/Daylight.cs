using HateResponse.Dialogs.Questions;
using HateResponse.Dialogs.Recognizers.Places;
using NodaTime;

namespace HateResponse.Dialogs.Engine;

/// <summary>
/// When a message that nobody waits for may come: from 8 to 21, on the tenant's clock and on that of the state that the person
/// named, since they may live there.
/// </summary>
internal static class Daylight
{
    private static readonly LocalTime Morning = new(8, 0);
    private static readonly LocalTime Night = new(21, 0);

    /// <summary>The next instant at which it may; null for now.</summary>
    public static DateTimeOffset? Next(TurnDraft draft)
    {
        DateTimeOffset? next = null;
        foreach (var zone in Zones(draft))
        {
            if (NextMorning(next ?? draft.Now, zone) is { } morning)
            {
                next = morning;
            }
        }

        return next;
    }

    private static IEnumerable<string> Zones(TurnDraft draft)
    {
        yield return draft.Context.Tenant.TimeZone;
        if (StateZones.Of(draft.Answers[ReportQuestions.Where]?.Where?.State) is { } zone)
        {
            yield return zone;
        }

        yield return draft.Context.Tenant.TimeZone; // the other's morning may be night here
    }

    private static DateTimeOffset? NextMorning(DateTimeOffset at, string timeZone)
    {
        var now = Heard.OnTheWall(at, timeZone);
        if (now.TimeOfDay >= Morning && now.TimeOfDay < Night)
        {
            return null;
        }

        var day = now.TimeOfDay < Morning ? now.Date : now.Date.PlusDays(1);
        return (day + Morning)
            .InZoneLeniently(DateTimeZoneProviders.Tzdb.GetZoneOrNull(timeZone) ?? DateTimeZone.Utc)
            .ToDateTimeOffset();
    }
}
