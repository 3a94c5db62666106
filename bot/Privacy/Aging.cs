using Dapper;
using HateResponse.Bot.Conversations;
using HateResponse.Dialogs.Tenants;
using HateResponse.Storage;
using HateResponse.Storage.Privacy;

namespace HateResponse.Bot.Privacy;

/// <summary>
/// Takes messages away that grew old: the report has all that matters of them. What the dialog knows stays, so that the person can
/// still ask how things stand. Where nothing was said lately, what stays gets a new key, and the old one is destroyed with the words.
/// </summary>
internal sealed class Aging(BotStore store, Addresses addresses, Wakeups wakeups)
{
    /// <summary>Reason of an erasure that takes messages alone.</summary>
    public const string Reason = "aged";

    private Vault Vault => store.Vault;

    /// <summary>Conversations of a line that have messages which the tenant keeps no longer.</summary>
    /// <param name="tenant">Whose.</param>
    /// <param name="until">UTC instant: what was said up to then is old.</param>
    /// <param name="most">Most conversations.</param>
    public IReadOnlyList<Guid> Find(TenantSettings tenant, DateTimeOffset until, int most) => store.Database.Read(connection => connection
        .Query<string>(
            """
            SELECT c.id FROM conversations c
            WHERE c.tenant = @tenant AND c.handed_over_at <= @until
                AND (SELECT t.at FROM transcript t WHERE t.conversation_id = c.id AND t.seq >= c.since_seq ORDER BY t.seq LIMIT 1) <= @until
                AND NOT EXISTS (SELECT 1 FROM outbox o WHERE o.conversation_id = c.id AND o.status < 2)
                AND NOT EXISTS (SELECT 1 FROM return_codes r WHERE r.conversation_id = c.id AND r.code_sealed IS NOT NULL)
            ORDER BY c.handed_over_at LIMIT @most
            """,
            new { tenant = tenant.Id, until = until.ToUnixTimeMilliseconds(), most })
        .Select(Guid.Parse)
        .ToList());

    /// <summary>Begins to take them away; the worker of erasures does the rest.</summary>
    /// <param name="session">The write.</param>
    /// <param name="id">The conversation.</param>
    /// <param name="until">UTC instant: what was said up to then is old.</param>
    /// <param name="now">UTC instant.</param>
    public void Begin(WriteSession session, Guid id, DateTimeOffset until, DateTimeOffset now)
    {
        var found = session.First<(string Tenant, Guid KeyId, long Since, long Next, byte[]? State)?>(
            "SELECT tenant, key_id, since_seq, next_seq, state_sealed FROM conversations WHERE id = @1",
            row => (row.GetString(0), Guid.Parse(row.GetString(1)), row.GetInt64(2), row.GetInt64(3),
                row.IsDBNull(4) ? null : row.GetFieldValue<byte[]>(4)),
            id.ToString());
        var isBusy = session.Number("SELECT 1 FROM outbox WHERE conversation_id = @1 AND status < 2 LIMIT 1", id.ToString()) is not null;
        if (isBusy || found is not { } conversation || Last(session, id, conversation.Since, until) is not { } through)
        {
            return;
        }

        if (through == conversation.Next - 1)
        {
            Reseal(session, id, conversation.KeyId, conversation.State, now);
        }

        session.Execute("UPDATE conversations SET since_seq = @2 WHERE id = @1", id.ToString(), through + 1);
        session.Execute("DELETE FROM set_aside WHERE conversation_id = @1 AND seq <= @2", id.ToString(), through);
        session.Execute(
            """
            INSERT INTO erasures (conversation_id, tenant, reason, from_seq, through_seq, key_id, step, begun_at)
            VALUES (@1, @2, @3, @4, @5, @6, 0, @7)
            """,
            id.ToString(),
            conversation.Tenant,
            Reason,
            conversation.Since,
            through,
            conversation.KeyId.ToString(),
            now.ToUnixTimeMilliseconds());
        session.AfterCommit(wakeups.Erasures.Set);
    }

    /// <summary>Place of the last message that is old; null for none.</summary>
    private static long? Last(WriteSession session, Guid id, long since, DateTimeOffset until) => session.Number(
        "SELECT max(seq) FROM transcript WHERE conversation_id = @1 AND seq >= @2 AND at <= @3",
        id.ToString(),
        since,
        until.ToUnixTimeMilliseconds());

    private void Reseal(WriteSession session, Guid id, Guid keyId, byte[]? state, DateTimeOffset now)
    {
        var next = Vault.Create(now);
        addresses.Reseal(session, id, keyId, next);
        session.Execute(
            "UPDATE conversations SET key_id = @2, state_sealed = @3 WHERE id = @1",
            id.ToString(),
            next.ToString(),
            state is null ? null : Vault.Seal(next, Vault.Open(keyId, state, Sealed.State), Sealed.State));
    }
}
