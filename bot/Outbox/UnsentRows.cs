using System.Security.Cryptography;
using System.Text.Json;
using HateResponse.Bot.Conversations;
using HateResponse.Bot.Referrals;
using HateResponse.Dialogs.Activities;
using HateResponse.Storage;
using HateResponse.Storage.Privacy;

namespace HateResponse.Bot.Outbox;

/// <summary>What an erasure makes of the rows that have not left, or of which nobody knows whether they have.</summary>
internal sealed class UnsentRows(BotStore store)
{
    private Vault Vault => store.Vault;

    /// <summary>
    /// Settles them. Words about safety still go, and what is on its way or lost on it is followed to its end, under the key of the
    /// last words; staff still hear of danger, which says nothing of a person. All else would speak of what is gone.
    /// </summary>
    /// <param name="session">The write of the turn.</param>
    /// <param name="before">The conversation as it was.</param>
    /// <param name="after">The same with its new keys.</param>
    /// <param name="now">UTC instant.</param>
    public void Settle(WriteSession session, Conversation before, Conversation after, DateTimeOffset now)
    {
        foreach (var (id, seq, status) in Messages(session, before))
        {
            if (!TryKeep(session, before, after, seq, status))
            {
                Void(session, id, now);
            }
        }

        foreach (var (id, kind, body) in Requests(session, before))
        {
            if (kind is not (RequestKinds.Alert or RequestKinds.Erase))
            {
                Void(session, id, now);
                continue;
            }

            session.Execute(
                "UPDATE outbox SET body_sealed = @2 WHERE id = @1",
                id,
                Vault.Seal(after.KeyId, Vault.Open(before.KeyId, body, Sealed.Request), Sealed.Request));
        }
    }

    private bool TryKeep(WriteSession session, Conversation before, Conversation after, long seq, OutboxStatus status)
    {
        var box = session.First(
            "SELECT activity_sealed FROM transcript WHERE conversation_id = @1 AND seq = @2 AND key_id IS NULL",
            row => row.GetFieldValue<byte[]>(0),
            before.Id.ToString(),
            seq);
        if (box is null)
        {
            return true; // last words of an erasure before this one
        }

        try
        {
            var json = Vault.Open(before.KeyId, box, Sealed.Activity);
            if (status == OutboxStatus.Pending &&
                JsonSerializer.Deserialize(json, ActivityJson.Default.Activity)?.Importance != Importances.High)
            {
                return false;
            }

            session.Execute(
                "UPDATE transcript SET activity_sealed = @3, key_id = @4 WHERE conversation_id = @1 AND seq = @2",
                before.Id.ToString(),
                seq,
                Vault.Seal(after.LastKeyId ?? after.KeyId, json, Sealed.Activity),
                after.LastKeyId?.ToString());
            return true;
        }
        catch (Exception failure) when (failure is JsonException or CryptographicException)
        {
            return false; // nobody could have sent it
        }
    }

    private static List<(long Id, long Seq, OutboxStatus Status)> Messages(WriteSession session, Conversation before) =>
        session.Query(
            """
            SELECT id, seq, status FROM outbox WHERE conversation_id = @1 AND lane = 0 AND status < 2
            UNION ALL
            SELECT id, seq, status FROM outbox WHERE conversation_id = @1 AND lane = 0 AND status = 4 AND look_at IS NOT NULL
            """,
            row => (row.GetInt64(0), row.GetInt64(1), (OutboxStatus)row.GetInt32(2)),
            before.Id.ToString());

    private static List<(long Id, string Kind, byte[] Body)> Requests(WriteSession session, Conversation before) =>
        session.Query(
            "SELECT id, kind, body_sealed FROM outbox WHERE conversation_id = @1 AND lane > 0 AND status < 2",
            row => (row.GetInt64(0), row.GetString(1), row.GetFieldValue<byte[]>(2)),
            before.Id.ToString());

    private static void Void(WriteSession session, long id, DateTimeOffset now) => session.Execute(
        """
        UPDATE outbox SET status = 5, error_code = 'erased', body_sealed = NULL, look_at = NULL, finished_at = @2 WHERE id = @1
        """,
        id,
        now.ToUnixTimeMilliseconds());
}
