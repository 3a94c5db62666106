using HateResponse.Api.Access;

namespace HateResponse.Api.Casework.Waiting;

/// <summary>What the line's own staff do with alerts.</summary>
internal sealed class AlertChanges(ApiStore store, Audit audit, TimeProvider clock)
{
    /// <summary>Takes an alert on; the first who does so stays named.</summary>
    /// <returns>Whether there is such an alert in their tenant.</returns>
    public Task<bool> TakeAsync(Account account, Guid alertId, CancellationToken cancel) => store.Database.WriteAsync(
        session =>
        {
            var now = clock.GetUtcNow();
            var taken = session.Execute(
                """
                UPDATE alerts SET acknowledged_by = @3, acknowledged_at = @4
                WHERE id = @1 AND tenant = @2 AND test = 0 AND acknowledged_at IS NULL
                """,
                alertId.Text,
                account.Tenant,
                account.Id.Text,
                now.ToUnixTimeMilliseconds()) > 0;
            if (taken)
            {
                audit.Add(session, new AuditEntry
                {
                    Tenant = account.Tenant,
                    AccountId = account.Id,
                    Action = AuditActions.AlertAcknowledged,
                    At = now,
                    ReferralId = alertId,
                });
            }

            return taken || session.First(
                "SELECT 1 FROM alerts WHERE id = @1 AND tenant = @2 AND test = 0",
                row => row.GetInt32(0),
                alertId.Text,
                account.Tenant) == 1;
        },
        cancel);
}
