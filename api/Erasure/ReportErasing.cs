using HateResponse.Api.Access;
using HateResponse.Api.BotEvents;
using HateResponse.Api.Consents;
using HateResponse.Api.Referrals;
using HateResponse.Api.Reports;
using HateResponse.Storage;

namespace HateResponse.Api.Erasure;

/// <summary>Erases a report and all that came of it, as the person wished: durable, and unreadable, when it returns.</summary>
internal sealed class ReportErasing(
    ApiStore store,
    SharingEnd sharing,
    Tombstones tombstones,
    DyingKeys keys,
    Audit audit,
    TimeProvider clock)
{
    /// <summary>Erases it; once more changes nothing. False where there is none of that id: then none may come in later.</summary>
    public async Task<bool> EraseAsync(Guid reportId, CancellationToken cancel)
    {
        var isKnown = await store.Database.WriteAsync(session => Erase(session, reportId), cancel);
        await keys.DestroyAsync(cancel);
        return isKnown;
    }

    private bool Erase(WriteSession session, Guid reportId)
    {
        var now = clock.GetUtcNow();
        if (ReportStore.Find(session.Connection, reportId) is not { } report)
        {
            tombstones.Add(session, reportId, tenant: null, now);
            return false;
        }

        if (report.IsErased)
        {
            return true;
        }

        ConsentStore.EndAll(session, report.Id, ConsentEnds.Erased, now);
        sharing.Follow(session, report, new SharingEnd.Cause("person_withdrew", "person", IsTold: false), now);
        ToldEvents.Forget(session, report);
        Destroy(session, report);
        tombstones.Add(session, report.Id, report.Tenant, now);
        audit.Add(session, new AuditEntry
        {
            Tenant = report.Tenant,
            AccountId = AuditEntry.Person,
            Action = AuditActions.ReportErased,
            At = now,
            ReportId = report.Id,
        });
        return true;
    }

    /// <summary>
    /// What referrals and the record refer to stays as a row that says nothing; the rest is counted by month and kind, and goes.
    /// </summary>
    private static void Destroy(WriteSession session, ReportRow report)
    {
        session.Execute(
            """
            INSERT INTO erased_reports (tenant, received_in, class, reports)
            SELECT tenant, strftime('%Y-%m', received_at / 1000, 'unixepoch'), class, 1 FROM reports WHERE id = @1
            ON CONFLICT DO UPDATE SET reports = reports + 1
            """,
            report.Id.Text);
        session.Execute("INSERT INTO dying_keys (key_id) VALUES (@1) ON CONFLICT DO NOTHING", report.KeyId.Text);
        session.Execute("DELETE FROM report_versions WHERE report_id = @1", report.Id.Text);
        session.Execute(
            """
            UPDATE alerts SET conversation_id = '', language = NULL, flags = CASE WHEN acknowledged_at IS NULL THEN flags ELSE '' END
            WHERE conversation_id = @1 -- a test or not: its report is erased
                AND NOT EXISTS (
                    SELECT 1 FROM reports other WHERE other.conversation_id = @1 AND other.id <> @2 AND other.status <> 'erased')
            """,
            report.ConversationId.Text,
            report.Id.Text);
        session.Execute(
            """
            UPDATE reports SET status = 'erased', conversation_id = @2, class = 'unclear', priority = 'p3_record_only',
                language = 'und', county_fips = NULL, received_at = 0, submitted_at = 0
            WHERE id = @1
            """,
            report.Id.Text,
            Guid.Empty.Text);
    }
}
