using HateResponse.Api.Access;
using HateResponse.Api.Referrals;
using HateResponse.Storage;

namespace HateResponse.Api.Casework.Cases;

/// <summary>What a caseworker answers to a referral of their own organization.</summary>
internal sealed class CaseChanges(
    ApiStore store, CaseReader cases, ReferralStore referrals, Audit audit, Wakeups wakeups, TimeProvider clock)
{
    /// <summary>Takes the case.</summary>
    /// <returns>Unknown when it is not theirs; illegal when it was answered or taken back meanwhile.</returns>
    public Task<ReferralOutcome> AcceptAsync(Account account, Guid referralId, CancellationToken cancel) =>
        AnswerAsync(account, referralId, ReferralStates.Accepted, null, AuditActions.ReferralAccepted, cancel);

    /// <summary>Declines the case.</summary>
    /// <param name="account">Who declines it.</param>
    /// <param name="referralId">The referral.</param>
    /// <param name="reason">Code of <c>referral.reason</c>; null or another word changes nothing.</param>
    /// <param name="cancel">Gives up.</param>
    /// <returns>As <see cref="AcceptAsync"/>; and that the reason is missing.</returns>
    public Task<ReferralOutcome> DeclineAsync(Account account, Guid referralId, string? reason, CancellationToken cancel) =>
        AnswerAsync(account, referralId, ReferralStates.Rejected, reason, AuditActions.ReferralRejected, cancel);

    private async Task<ReferralOutcome> AnswerAsync(
        Account account, Guid referralId, string toStatus, string? reason, string action, CancellationToken cancel)
    {
        var change = new ReferralChange
        {
            ReferralId = referralId,
            ToStatus = toStatus,
            Reason = reason,
            Actor = account.Id.Text,
        };
        var outcome = await store.Database.WriteAsync(session => Answer(session, account, change, action), cancel);
        wakeups.BotEvents.Set();
        return outcome;
    }

    private ReferralOutcome Answer(WriteSession session, Account account, ReferralChange change, string action)
    {
        if (cases.FindShared(session.Connection, account, change.ReferralId) is not { } file)
        {
            return new ReferralOutcome.Unknown();
        }

        if (!file.Sharing.IsShared)
        {
            return new ReferralOutcome.Illegal([]);
        }

        var now = clock.GetUtcNow();
        var outcome = referrals.Change(session, change, now);
        if (outcome is ReferralOutcome.Changed)
        {
            audit.Add(session, new AuditEntry
            {
                Tenant = account.Tenant,
                AccountId = account.Id,
                Action = action,
                At = now,
                ReportId = file.Report.Id,
                ReferralId = change.ReferralId,
            });
        }

        return outcome;
    }
}
