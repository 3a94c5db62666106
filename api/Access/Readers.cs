using HateResponse.Api.Reports;

namespace HateResponse.Api.Access;

/// <summary>Who opened a report so far, out of the record of reads.</summary>
internal sealed class Readers(ApiStore store)
{
    /// <summary>
    /// Who opened a report, last first; empty when nobody did, null when there is no such report. Whose staff it was is told by the
    /// referral through which they came, so it stays true when an account moves or is taken away.
    /// </summary>
    public IReadOnlyList<Reader>? Of(Guid reportId) => store.Database.Read(connection => ReportStore.Find(connection, reportId) is { } report
        ? connection.All(
            """
            SELECT o.name, count(DISTINCT a.account_id || ' ' || (a.at / 60000)), max(a.at)
            FROM audit a LEFT JOIN referrals r ON r.id = a.referral_id LEFT JOIN organizations o ON o.id = r.organization_id
            WHERE a.tenant = @tenant AND a.report_id = @report AND a.action IN (@opened, @story, @contact)
            GROUP BY o.id
            ORDER BY max(a.at) DESC, o.name
            """,
            row => new Reader(row.TextOrNull(0), row.GetInt32(1), row.Instant(2)),
            new
            {
                tenant = report.Tenant,
                report = reportId.Text,
                opened = AuditActions.ReportOpened,
                story = AuditActions.StoryRevealed,
                contact = AuditActions.ContactRevealed,
            })
        : null);
}
