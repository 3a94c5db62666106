using HateResponse.Storage;
using Microsoft.Data.Sqlite;

namespace HateResponse.Api.Consents;

/// <summary>What the person allowed, refused and took back: only ever added to, but for the instant of taking back.</summary>
internal static class ConsentStore
{
    /// <summary>The consents of a report, oldest first.</summary>
    public static IReadOnlyList<ConsentRow> Of(SqliteConnection connection, Guid reportId) => connection.All(
        $"SELECT {ConsentRow.Columns} FROM consents WHERE report_id = @id ORDER BY given_at, id",
        ConsentRow.From,
        new { id = reportId.Text });

    /// <summary>Keeps a consent once; a refusal takes back what was allowed before it.</summary>
    /// <param name="session">The write.</param>
    /// <param name="reportId">The report.</param>
    /// <param name="given">What was said.</param>
    /// <param name="now">UTC instant.</param>
    /// <returns>The kept consent, and whether it is new.</returns>
    public static (ConsentRow Consent, bool IsNew) Add(
        WriteSession session, Guid reportId, ConsentGiven given, DateTimeOffset now)
    {
        var isNew = session.Execute(
            """
            INSERT INTO consents (id, report_id, scope, granted, recipient, text_version, language, channel, given_at,
                                  expires_at, evidence_message_id)
            VALUES (@1, @2, @3, @4, @5, @6, @7, @8, @9, @10, @11)
            ON CONFLICT DO NOTHING
            """,
            Guid.CreateVersion7(now).Text,
            reportId.Text,
            given.Scope,
            given.Granted,
            given.Recipient,
            given.TextVersion,
            given.Language,
            given.Channel,
            given.GivenAt.ToUnixTimeMilliseconds(),
            given.ExpiresAt?.ToUnixTimeMilliseconds(),
            given.EvidenceMessageId) > 0;
        if (isNew && !given.Granted)
        {
            Revoke(session, reportId, given);
        }
        else if (isNew)
        {
            RevokeIfRefusedSince(session, reportId, given);
        }

        return (Find(session, reportId, given), isNew);
    }

    /// <summary>Ends all that a report's person allowed; of who gave it by which message nothing stays.</summary>
    /// <param name="session">The write.</param>
    /// <param name="reportId">The report.</param>
    /// <param name="reason">One of <see cref="ConsentEnds"/>.</param>
    /// <param name="now">UTC instant.</param>
    public static void EndAll(WriteSession session, Guid reportId, string reason, DateTimeOffset now)
    {
        session.Execute(
            "UPDATE consents SET revoked_at = @2, end_reason = @3 WHERE report_id = @1 AND granted = 1 AND revoked_at IS NULL",
            reportId.Text,
            now.ToUnixTimeMilliseconds(),
            reason);
        session.Execute("UPDATE consents SET evidence_message_id = NULL WHERE report_id = @1", reportId.Text);
    }

    /// <summary>Consents whose date has come, and their reports; oldest first.</summary>
    public static IReadOnlyList<(Guid ConsentId, Guid ReportId)> Expired(SqliteConnection connection, DateTimeOffset now, int most) =>
        connection.All(
            """
            SELECT id, report_id FROM consents
            WHERE granted = 1 AND revoked_at IS NULL AND expires_at IS NOT NULL AND expires_at <= @now ORDER BY expires_at LIMIT @most
            """,
            row => (row.Id(0), row.Id(1)),
            new { now = now.ToUnixTimeMilliseconds(), most });

    /// <summary>Ends a consent whose date has come; null when it had ended before.</summary>
    public static ConsentRow? Expire(WriteSession session, Guid consentId, DateTimeOffset now) => session.First(
        $"""
        UPDATE consents SET revoked_at = expires_at, end_reason = 'expired'
        WHERE id = @1 AND granted = 1 AND revoked_at IS NULL AND expires_at <= @2
        RETURNING {ConsentRow.Columns}
        """,
        ConsentRow.From,
        consentId.Text,
        now.ToUnixTimeMilliseconds());

    private static ConsentRow Find(WriteSession session, Guid reportId, ConsentGiven given) => session.First(
        $"""
        SELECT {ConsentRow.Columns} FROM consents
        WHERE report_id = @1 AND scope = @2 AND granted = @3 AND coalesce(recipient, '') = coalesce(@4, '') AND given_at = @5
        """,
        ConsentRow.From,
        reportId.Text,
        given.Scope,
        given.Granted,
        given.Recipient,
        given.GivenAt.ToUnixTimeMilliseconds())!; // it was kept, now or before

    /// <summary>A refusal that names nobody means everybody.</summary>
    private static void Revoke(WriteSession session, Guid reportId, ConsentGiven refusal) => session.Execute(
        """
        UPDATE consents SET revoked_at = @4, end_reason = 'withdrawn'
        WHERE report_id = @1 AND scope = @2 AND granted = 1 AND revoked_at IS NULL AND given_at <= @4
          AND (@3 IS NULL OR recipient = @3)
        """,
        reportId.Text,
        refusal.Scope,
        refusal.Recipient,
        refusal.GivenAt.ToUnixTimeMilliseconds());

    /// <summary>A consent that arrives after its refusal was refused all the same.</summary>
    private static void RevokeIfRefusedSince(WriteSession session, Guid reportId, ConsentGiven given) => session.Execute(
        """
        UPDATE consents SET end_reason = 'withdrawn', revoked_at = (
            SELECT min(refusal.given_at) FROM consents AS refusal
            WHERE refusal.report_id = @1 AND refusal.scope = @2 AND refusal.granted = 0 AND refusal.given_at >= @4
              AND (refusal.recipient IS NULL OR refusal.recipient = @3))
        WHERE EXISTS (
            SELECT 1 FROM consents AS refusal
            WHERE refusal.report_id = @1 AND refusal.scope = @2 AND refusal.granted = 0 AND refusal.given_at >= @4
              AND (refusal.recipient IS NULL OR refusal.recipient = @3))
          AND report_id = @1 AND scope = @2 AND granted = 1 AND coalesce(recipient, '') = coalesce(@3, '') AND given_at = @4
        """,
        reportId.Text,
        given.Scope,
        given.Recipient,
        given.GivenAt.ToUnixTimeMilliseconds());
}
