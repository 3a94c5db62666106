using HateResponse.Storage;

namespace HateResponse.Bot.Privacy;

/// <summary>Deletes rows of a transcript, with what refers to them.</summary>
internal static class TranscriptRows
{
    /// <summary>
    /// Deletes them. What a page may read goes first, because it refers to them; a page that is open goes on counting where it
    /// was, so the numbers do not begin anew.
    /// </summary>
    /// <param name="session">The write.</param>
    /// <param name="conversationId">Whose transcript.</param>
    /// <param name="rows">Places in it.</param>
    public static void Delete(WriteSession session, Guid conversationId, IReadOnlyList<long> rows)
    {
        var id = conversationId.ToString();
        foreach (var seq in rows)
        {
            session.Execute(
                """
                UPDATE addresses
                SET log_from = max(log_from, (SELECT max(n) + 1 FROM activity_log l WHERE l.address_id = addresses.id))
                WHERE id IN (SELECT address_id FROM activity_log WHERE conversation_id = @1 AND seq = @2)
                """,
                id,
                seq);
            session.Execute("DELETE FROM activity_log WHERE conversation_id = @1 AND seq = @2", id, seq);
            session.Execute("DELETE FROM outbox WHERE idempotency_key = @1", $"{conversationId:N}:{seq}");
            session.Execute("DELETE FROM transcript WHERE conversation_id = @1 AND seq = @2", id, seq);
        }
    }
}
