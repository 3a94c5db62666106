using HateResponse.Api.BotEvents;
using HateResponse.Api.Reports;
using HateResponse.Api.ServiceDirectory;
using HateResponse.Api.Tenants;
using HateResponse.Storage;
using Microsoft.Data.Sqlite;

namespace HateResponse.Api.Referrals;

/// <summary>Referrals and the steps they took.</summary>
internal sealed class ReferralStore(TenantDirectory tenants, BotEventStore events)
{
    /// <summary>A referral; null when there is none of that id.</summary>
    /// <param name="connection">A reader's, or a write session's own.</param>
    /// <param name="id">The referral.</param>
    public static ReferralRow? Find(SqliteConnection connection, Guid id) =>
        connection.One($"SELECT {ReferralRow.Columns} FROM referrals WHERE id = @id", ReferralRow.From, new { id = id.Text });

    /// <summary>Organizations that have said no to a report: they rejected it, failed, or let the clock run out.</summary>
    public static IReadOnlySet<Guid> Unwilling(SqliteConnection connection, Guid reportId) => connection.All(
        "SELECT organization_id FROM referrals WHERE report_id = @id AND status IN ('rejected', 'failed', 'expired')",
        row => row.Id(0),
        new { id = reportId.Text }).ToHashSet();

    /// <summary>Whether an organization was asked and may still help.</summary>
    public static bool HasOpen(SqliteConnection connection, Guid reportId, Guid organizationId) => connection.All(
        "SELECT status FROM referrals WHERE report_id = @report AND organization_id = @organization",
        row => row.GetString(0),
        new { report = reportId.Text, organization = organizationId.Text }).Any(ReferralStates.IsOpen);

    /// <summary>The referrals of a report that are open on a consent that holds no more, oldest first.</summary>
    public static IReadOnlyList<ReferralRow> OnEndedConsent(WriteSession session, Guid reportId) =>
    [
        .. session.Query(
            $"""
            SELECT {ReferralRow.Columns} FROM referrals WHERE report_id = @1
                AND EXISTS (SELECT 1 FROM consents c WHERE c.id = referrals.consent_id AND c.revoked_at IS NOT NULL)
            ORDER BY opened_at, id
            """,
            ReferralRow.From,
            reportId.Text).Where(referral => ReferralStates.IsOpen(referral.Status)),
    ];

    /// <summary>Adds a referral that the person asked for.</summary>
    public static void Add(WriteSession session, ReferralRow referral)
    {
        session.Execute(
            """
            INSERT INTO referrals (id, tenant, report_id, organization_id, service_id, consent_id, status, contact_by,
                                   opened_at, changed_at, version, test)
            VALUES (@1, @2, @3, @4, @5, @6, @7, @8, @9, @9, @10, (SELECT test FROM reports WHERE id = @3))
            """,
            referral.Id.Text,
            referral.Tenant,
            referral.ReportId.Text,
            referral.OrganizationId.Text,
            referral.ServiceId.Text,
            referral.ConsentId.Text,
            referral.Status,
            referral.ContactBy?.ToUnixTimeMilliseconds(),
            referral.OpenedAt.ToUnixTimeMilliseconds(),
            referral.Version);
        var opening = new ReferralChange { ReferralId = referral.Id, ToStatus = referral.Status, Actor = "person" };
        AddEvent(session, referral.Id, null, opening, referral.OpenedAt);
    }

    /// <summary>Takes a step, notes who took it, and lets the person hear of it: all in one write.</summary>
    /// <param name="session">The write.</param>
    /// <param name="change">The step.</param>
    /// <param name="now">UTC instant.</param>
    public ReferralOutcome Change(WriteSession session, ReferralChange change, DateTimeOffset now)
    {
        if (Find(session.Connection, change.ReferralId) is not { } referral)
        {
            return new ReferralOutcome.Unknown();
        }

        if (!ReferralStates.After(referral.Status).Contains(change.ToStatus))
        {
            return new ReferralOutcome.Illegal(ReferralStates.After(referral.Status));
        }

        if (!ReferralStates.IsReason(change.ToStatus, change.Reason))
        {
            return new ReferralOutcome.ReasonMissing();
        }

        var report = ReportStore.Find(session.Connection, referral.ReportId)!; // the row refers to it
        var changed = referral with
        {
            Status = change.ToStatus,
            ContactBy = ContactBy(referral, report, change.ToStatus, now),
            ChangedAt = now,
            Version = referral.Version + 1,
        };
        session.Execute(
            "UPDATE referrals SET status = @2, contact_by = @3, changed_at = @4, version = @5 WHERE id = @1",
            changed.Id.Text,
            changed.Status,
            changed.ContactBy?.ToUnixTimeMilliseconds(),
            now.ToUnixTimeMilliseconds(),
            changed.Version);
        AddEvent(session, changed.Id, referral.Status, change, now);
        if (change.IsTold)
        {
            events.Enqueue(session, report.ConversationId, Told(session, changed, change.Reason), now);
        }

        return new ReferralOutcome.Changed(changed);
    }

    private static void AddEvent(
        WriteSession session, Guid referralId, string? fromStatus, ReferralChange change, DateTimeOffset now) =>
        session.Execute(
            "INSERT INTO referral_events (referral_id, from_status, to_status, reason, actor, at) VALUES (@1, @2, @3, @4, @5, @6)",
            referralId.Text,
            fromStatus,
            change.ToStatus,
            change.Reason,
            change.Actor,
            now.ToUnixTimeMilliseconds());

    private static ReferralTold Told(WriteSession session, ReferralRow referral, string? reason) => new(
        referral.Id,
        referral.Status,
        DirectoryStore.OrganizationName(session.Connection, referral.OrganizationId),
        reason,
        referral.ContactBy);

    /// <summary>The clock runs on until it is answered; then a new one runs until the person is in touch with them.</summary>
    private DateTimeOffset? ContactBy(ReferralRow referral, ReportRow report, string toStatus, DateTimeOffset now) => toStatus switch
    {
        "received" => referral.ContactBy,
        ReferralStates.Accepted => BusinessTime.After(
            tenants.Of(referral.Tenant), tenants.Of(referral.Tenant).Clocks.FirstContact.For(report.Priority), now),
        _ => null,
    };
}
