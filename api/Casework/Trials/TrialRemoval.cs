using HateResponse.Api.Access;
using HateResponse.Storage;

namespace HateResponse.Api.Casework.Trials;

/// <summary>
/// Deletes what staff wrote to try the line. What the bot was told of it stays, ids and names of organizations: the numbers of
/// these events go on.
/// </summary>
internal sealed class TrialRemoval(ApiStore store, Audit audit, TimeProvider clock)
{
    private const string Reports = "(SELECT id FROM reports WHERE tenant = @1 AND test = 1)";

    /// <summary>Every table that holds something of a test, those that refer to others first.</summary>
    private static readonly IReadOnlyList<string> Deletions =
    [
        "DELETE FROM referral_events WHERE referral_id IN (SELECT id FROM referrals WHERE tenant = @1 AND test = 1)",
        "DELETE FROM referrals WHERE tenant = @1 AND test = 1",
        $"DELETE FROM consents WHERE report_id IN {Reports}",
        $"DELETE FROM report_versions WHERE report_id IN {Reports}",
        "DELETE FROM reports WHERE tenant = @1 AND test = 1",
        "DELETE FROM alerts WHERE tenant = @1 AND test = 1",
    ];

    /// <summary>Deletes all tests of the account's tenant for good, and records who did.</summary>
    public async Task RemoveAllAsync(Account account, CancellationToken cancel)
    {
        var keys = await store.Database.WriteAsync(session => Remove(session, account), cancel);
        keys.ForEach(store.Vault.Destroy); // last, as everywhere: until then nothing is lost that a row still needs
    }

    private List<Guid> Remove(WriteSession session, Account account)
    {
        var keys = session.Query(
            "SELECT key_id FROM reports WHERE tenant = @1 AND test = 1", row => row.Id(0), account.Tenant);
        foreach (var deletion in Deletions)
        {
            session.Execute(deletion, account.Tenant);
        }

        audit.Add(session, new AuditEntry
        {
            Tenant = account.Tenant,
            AccountId = account.Id,
            Action = AuditActions.TestsDeleted,
            At = clock.GetUtcNow(),
        });
        return keys;
    }
}
