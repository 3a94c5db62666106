using HateResponse.Api.Notices;
using HateResponse.Api.Reports;
using HateResponse.Storage;

namespace HateResponse.Api.Referrals;

/// <summary>
/// What follows when consents hold no more: the referrals on them end, and who had them is told to look, not why. What an
/// organization sees is computed from the consents with each look, so that it lost everything already.
/// </summary>
internal sealed class SharingEnd(ReferralStore referrals, NoticeStore notices)
{
    /// <summary>Ends the open referrals of a report whose consent holds no more; returns how many.</summary>
    public int Follow(WriteSession session, ReportRow report, Cause cause, DateTimeOffset now)
    {
        var ended = ReferralStore.OnEndedConsent(session, report.Id);
        foreach (var referral in ended)
        {
            referrals.Change(
                session,
                new ReferralChange
                {
                    ReferralId = referral.Id,
                    ToStatus = ReferralStates.Cancelled,
                    Reason = cause.Reason,
                    Actor = cause.Actor,
                    IsTold = cause.IsTold,
                },
                now);
            NoticeStore.Cancel(session, referral.Id);
            notices.Enqueue(session, report.Tenant, "withdrawal", referral.ConsentId, referral.OrganizationId, now);
        }

        return ended.Count;
    }

    /// <summary>Why they end.</summary>
    /// <param name="Reason">Code of <c>referral.reason</c>.</param>
    /// <param name="Actor"><c>person</c> or <c>system</c>.</param>
    /// <param name="IsTold">Whether the person hears of it, by the bot.</param>
    internal readonly record struct Cause(string Reason, string Actor, bool IsTold);
}
