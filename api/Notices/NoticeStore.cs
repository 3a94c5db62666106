using HateResponse.Api.Access;
using HateResponse.Storage;

namespace HateResponse.Api.Notices;

/// <summary>Who must be told of what, inside a write.</summary>
internal sealed partial class NoticeStore(Wakeups wakeups, ILogger<NoticeStore> logger)
{
    /// <summary>Most notices sent in one step.</summary>
    private const int MaxSending = 16;

    /// <summary>Longer than any mail may take.</summary>
    private static readonly TimeSpan LeaseFor = TimeSpan.FromMinutes(2);

    /// <summary>
    /// Notes that those on call must be told, in the same write as what they are told of. Each of them is told once of the
    /// same thing, however often it is noted. An organization that has nobody on call must not be a hole into which a request
    /// falls: then the line's own staff are told.
    /// </summary>
    /// <param name="session">The write.</param>
    /// <param name="tenant">Tenant id.</param>
    /// <param name="kind"><c>alert</c>, <c>referral</c> or <c>withdrawal</c>.</param>
    /// <param name="subjectId">The alert, the referral, or the consent that was withdrawn.</param>
    /// <param name="organizationId">Whose caseworkers are told; null for the line's own staff.</param>
    /// <param name="now">UTC instant.</param>
    public void Enqueue(
        WriteSession session, string tenant, string kind, Guid subjectId, Guid? organizationId, DateTimeOffset now)
    {
        var onCall = OnCall(session, tenant, organizationId);
        if (onCall.Count == 0 && organizationId is not null)
        {
            onCall = OnCall(session, tenant, null);
        }

        if (onCall.Count == 0)
        {
            LogNobody(logger, kind, subjectId, tenant);
        }

        foreach (var recipient in onCall)
        {
            session.Execute(
                """
                INSERT INTO notices (id, tenant, kind, subject_id, recipient_account_id, status, attempts, due_at, created_at, sent_at)
                VALUES (@1, @2, @3, @4, @5, 0, 0, @6, @6, NULL)
                ON CONFLICT (subject_id, recipient_account_id) DO NOTHING
                """,
                Guid.CreateVersion7(now).Text,
                tenant,
                kind,
                subjectId.Text,
                recipient,
                now.ToUnixTimeMilliseconds());
        }

        wakeups.Notices.Set(); // it may come before the commit: then the worker finds the row when it looks by itself
    }

    /// <summary>Has nobody told any more of something that has ended.</summary>
    public static void Cancel(WriteSession session, Guid subjectId) =>
        session.Execute("UPDATE notices SET status = 5 WHERE subject_id = @1 AND status = 0", subjectId.Text);

    private static List<string> OnCall(WriteSession session, string tenant, Guid? organizationId) => session.Query(
        """
        SELECT id FROM accounts
        WHERE on_call = 1 AND tenant = @1 AND role = @2 AND organization_id IS @3
        ORDER BY id
        """,
        row => row.GetString(0),
        tenant,
        organizationId is null ? Roles.LineStaff : Roles.Caseworker,
        organizationId?.Text);

    /// <summary>Takes what is due, the alerts first. Committed before anything is sent.</summary>
    public static List<NoticeRow> Lease(WriteSession session, DateTimeOffset now)
    {
        var rows = session.Query(
            """
            SELECT n.id, n.kind, n.attempts + 1, a.email FROM notices n JOIN accounts a ON a.id = n.recipient_account_id
            WHERE n.status = 0 AND n.due_at <= @1 ORDER BY n.kind, n.due_at, n.id LIMIT @2
            """,
            row => new NoticeRow(Guid.Parse(row.GetString(0)), row.GetString(1), row.GetInt32(2), row.GetString(3)),
            now.ToUnixTimeMilliseconds(),
            MaxSending);
        foreach (var row in rows)
        {
            session.Execute(
                "UPDATE notices SET status = 3, attempts = @2, due_at = @3 WHERE id = @1",
                row.Id.Text,
                row.Attempts,
                (now + LeaseFor).ToUnixTimeMilliseconds());
        }

        return rows;
    }

    /// <summary>
    /// Settles what was begun and never finished, by a run of the process that ended in between. Returns how many there were.
    /// </summary>
    public static int Recover(WriteSession session, DateTimeOffset now)
    {
        var rows = session.Query(
            "SELECT id, kind, attempts FROM notices WHERE status = 3 AND due_at <= @1",
            row => new NoticeRow(Guid.Parse(row.GetString(0)), row.GetString(1), row.GetInt32(2), ""),
            now.ToUnixTimeMilliseconds());
        rows.ForEach(row => Settle(session, row, MailResult.Unknown, now));
        return rows.Count;
    }

    /// <summary>
    /// Writes down how a mail went. One that may have arrived is not sent again, but for an alert, once: danger that nobody
    /// hears of is worse than hearing twice.
    /// </summary>
    public static void Settle(WriteSession session, NoticeRow row, MailResult result, DateTimeOffset now)
    {
        var retryAt = result switch
        {
            MailResult.Retry => now + NoticeRetryIntervals.After(row.Attempts),
            MailResult.Unknown when row is { Kind: "alert", Attempts: 1 } => now + NoticeRetryIntervals.After(row.Attempts),
            _ => null,
        };
        var status = (result, retryAt) switch
        {
            (MailResult.Sent, _) => NoticeStatus.Sent,
            (_, not null) => NoticeStatus.Pending,
            (MailResult.Unknown, _) => NoticeStatus.Unknown,
            _ => NoticeStatus.GivenUp,
        };
        session.Execute(
            "UPDATE notices SET status = @2, due_at = @3, sent_at = @4 WHERE id = @1 AND status = 3",
            row.Id.Text,
            (int)status,
            (retryAt ?? now).ToUnixTimeMilliseconds(),
            status == NoticeStatus.Sent ? now.ToUnixTimeMilliseconds() : null);
    }

    [LoggerMessage(7005, LogLevel.Error, "Nobody is on call for {Kind} {SubjectId} of tenant {Tenant}: nobody was told")]
    private static partial void LogNobody(ILogger logger, string kind, Guid subjectId, string tenant);
}
