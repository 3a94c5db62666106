using HateResponse.Dialogs.Languages;
using HateResponse.Dialogs.Questions;

namespace HateResponse.Dialogs.Engine;

/// <summary>What became of a consent: taken back, ended, and who opened the report on it.</summary>
internal static class Sharing
{
    /// <summary>Code of <c>consent.scope</c> for an organization that was chosen.</summary>
    public const string Scope = "share_cbo";

    private static readonly string[] Over = ["rejected", "completed", "cancelled", "failed", "expired", "entered_in_error"];

    /// <summary>Takes back every consent to share with an organization.</summary>
    public static void TakeBack(TurnDraft draft)
    {
        var reports = Erasing.Reports(draft);
        if (reports.Count == 0 || (draft.State.Referrals.Count == 0 && draft.State.Matches is null))
        {
            draft.Say("share_off.none");
            return;
        }

        foreach (var report in reports)
        {
            draft.Do(new TurnEffect.WithdrawConsent(report, Scope, draft.Now));
        }

        draft.State = draft.State with
        {
            Matches = null,
            MatchesWait = false,
            Open = draft.State.Open?.Id == Interpositions.Choose ? null : draft.State.Open,
            Referrals =
            [
                .. draft.State.Referrals.Select(standing => Over.Contains(standing.Status)
                    ? standing
                    : standing with { Status = "cancelled", ContactBy = null, Told = true }),
            ],
        };
        draft.Say("share_off.done");
    }

    /// <summary>A consent ended by its own date.</summary>
    public static void Expire(TurnDraft draft, TurnEvent.ConsentExpired expired)
    {
        if (Erasing.Reports(draft).Contains(expired.ReportId) && expired.Scope == Scope)
        {
            draft.State = draft.State with
            {
                Referrals = [.. draft.State.Referrals.Select(standing => standing.OrganizationName == expired.OrganizationName
                    ? standing with { Status = "expired", ContactBy = null, Told = false }
                    : standing)],
            };
            Standing.TellNews(draft);
        }
    }

    /// <summary>Asks who opened the report.</summary>
    public static void AskReaders(TurnDraft draft)
    {
        if (draft.State.Report is not { } report)
        {
            draft.Say("readers.draft");
        }
        else if (Returning.MayShow(draft))
        {
            draft.Do(new TurnEffect.AskReaders(report.Id));
            draft.Say("readers.asked");
        }
    }

    /// <summary>Tells who did; not to a phone that somebody else may hold by now.</summary>
    public static void TellReaders(TurnDraft draft, TurnEvent.ReadersListed listed)
    {
        if (draft.State.Report?.Id != listed.ReportId || draft.State.ClosedAt is not null)
        {
            return;
        }

        if (listed.Readers.Count == 0)
        {
            draft.Say("readers.nobody");
            return;
        }

        draft.SayList(
        [
            draft.Texts.Of("readers.list"),
            .. listed.Readers.Select(reader => draft.Texts.Of(
                "readers.line",
                ("who", reader.OrganizationName ?? draft.Texts.Of("readers.staff")),
                ("date", DateTexts.Day(draft.Texts, reader.LastAt, draft.Context.Tenant.TimeZone)))),
        ]);
    }
}
