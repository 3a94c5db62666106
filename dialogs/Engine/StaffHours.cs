using HateResponse.Dialogs.Languages;
using HateResponse.Dialogs.Questions;
using NodaTime;
using NodaTime.Extensions;

namespace HateResponse.Dialogs.Engine;

/// <summary>Whether somebody is there now, and if not, when: by the tenant's hours and holidays, never by a hope.</summary>
internal static class StaffHours
{
    /// <summary>Days after which no promise is made.</summary>
    private const int Furthest = 14;

    /// <summary>Says it; false where the tenant has set no hours.</summary>
    public static bool Say(TurnDraft draft)
    {
        var tenant = draft.Context.Tenant;
        var now = Heard.OnTheWall(draft.Now, tenant.TimeZone);
        for (var days = 0; days <= Furthest && tenant.OpeningHours.Count > 0; days++)
        {
            var date = now.Date.PlusDays(days);
            if (Span(draft, date) is not { } span || (days == 0 && now.TimeOfDay >= span.Closes.ToLocalTime()))
            {
                continue;
            }

            if (days == 0 && now.TimeOfDay >= span.Opens.ToLocalTime())
            {
                draft.Say("human.now", ("until", DateTexts.Clock(draft.Texts, span.Closes.ToLocalTime())));
                return true;
            }

            draft.Say(
                "human.later", ("date", DateTexts.Day(draft.Texts, date)), ("time", DateTexts.Clock(draft.Texts, span.Opens.ToLocalTime())));
            return true;
        }

        return false;
    }

    private static Tenants.OpeningSpan? Span(TurnDraft draft, LocalDate date) =>
        draft.Context.Tenant.Holidays.Contains(date.ToDateOnly())
            ? null
            : draft.Context.Tenant.OpeningHours.FirstOrDefault(span => span.Day == date.DayOfWeek.ToDayOfWeek());
}
