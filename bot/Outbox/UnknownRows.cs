using HateResponse.Storage;
using Microsoft.Data.Sqlite;

namespace HateResponse.Bot.Outbox;

/// <summary>The rows whose answer was lost.</summary>
internal static class UnknownRows
{
    /// <summary>What is to be looked for now, as it lies in the table.</summary>
    public static List<OutboxHead> Due(SqliteConnection connection, DateTimeOffset now, int most)
    {
        using var command = connection.CreateCommand();
        command.CommandText = OutboxHead.Select + "WHERE o.status = 4 AND o.look_at <= $now AND o.lane = 0 ORDER BY o.look_at LIMIT $most";
        command.Parameters.AddWithValue("$now", now.ToUnixTimeMilliseconds());
        command.Parameters.AddWithValue("$most", most);
        using var reader = command.ExecuteReader();
        var heads = new List<OutboxHead>();
        while (reader.Read())
        {
            heads.Add(OutboxHead.Read(reader));
        }

        return heads;
    }

    /// <summary>How the looking stands; null when the row was settled or put off in the meantime.</summary>
    public static UnknownStanding? Standing(WriteSession session, long id, DateTimeOffset now) => session.First<UnknownStanding?>(
        "SELECT looks, repeated_at, created_at FROM outbox WHERE id = @1 AND status = 4 AND look_at <= @2",
        row => new UnknownStanding(
            row.GetInt32(0), !row.IsDBNull(1), DateTimeOffset.FromUnixTimeMilliseconds(row.GetInt64(2))),
        id,
        now.ToUnixTimeMilliseconds());

    /// <summary>Whether an id at the provider belongs to no row yet.</summary>
    public static bool IsFree(WriteSession session, string providerId) =>
        session.First("SELECT 1 FROM outbox WHERE provider_id = @1", row => row.GetInt32(0), providerId) == 0;

    /// <summary>The provider has it.</summary>
    public static void MarkFound(WriteSession session, long id, string providerId, DateTimeOffset now) => session.Execute(
        "UPDATE outbox SET status = 2, provider_id = @2, error_code = NULL, look_at = NULL, finished_at = @3 WHERE id = @1",
        id,
        providerId,
        now.ToUnixTimeMilliseconds());

    /// <summary>The provider could not say: it is asked again.</summary>
    public static void PutOff(WriteSession session, long id, int looks, string errorCode, DateTimeOffset until) => session.Execute(
        "UPDATE outbox SET looks = @2, error_code = @3, look_at = @4 WHERE id = @1 AND status = 4",
        id,
        looks,
        errorCode,
        until.ToUnixTimeMilliseconds());

    /// <summary>Nothing can be done about it now.</summary>
    public static void PutOff(WriteSession session, long id, DateTimeOffset until) => session.Execute(
        "UPDATE outbox SET look_at = @2 WHERE id = @1 AND status = 4", id, until.ToUnixTimeMilliseconds());

    /// <summary>The conversation was erased: nobody can tell any more what was said.</summary>
    public static void MarkErased(WriteSession session, long id, DateTimeOffset now) => session.Execute(
        "UPDATE outbox SET status = 3, error_code = 'erased', look_at = NULL, finished_at = @2 WHERE id = @1 AND status = 4",
        id,
        now.ToUnixTimeMilliseconds());

    /// <summary>It goes once more; what waits of its lane goes after it.</summary>
    public static void Repeat(WriteSession session, long id, DateTimeOffset now) => session.Execute(
        """
        UPDATE outbox SET status = 0, due_at = @2, repeated_at = @2, looks = 0, look_at = NULL, finished_at = NULL WHERE id = @1
        """,
        id,
        now.ToUnixTimeMilliseconds());

    /// <summary>It is taken for lost.</summary>
    public static void MarkLost(WriteSession session, long id, DateTimeOffset now) => session.Execute(
        "UPDATE outbox SET status = 6, look_at = NULL, finished_at = @2 WHERE id = @1", id, now.ToUnixTimeMilliseconds());

    /// <summary>Whether anything of a conversation was lost since an instant.</summary>
    public static bool AnyLost(WriteSession session, Guid conversationId, DateTimeOffset since) => session.First(
        "SELECT 1 FROM outbox WHERE conversation_id = @1 AND status = 6 AND finished_at > @2 LIMIT 1",
        row => row.GetInt32(0),
        conversationId.ToString(),
        since.ToUnixTimeMilliseconds()) == 1;

    /// <summary>
    /// The provider speaks of a try by its own id before, or instead of, our having its answer: the row is then sent.
    /// </summary>
    /// <param name="session">The write.</param>
    /// <param name="tried">Which try, as the callback's address has it.</param>
    /// <param name="providerId">Its id at the provider.</param>
    /// <param name="now">UTC instant.</param>
    /// <returns>Whether the id was not known before.</returns>
    public static bool Adopt(WriteSession session, SendTry tried, string providerId, DateTimeOffset now) => session.Execute(
        """
        UPDATE outbox SET status = 2, provider_id = @3, error_code = NULL, look_at = NULL, finished_at = @4, attempts = @2 + 1
        WHERE id = @1 AND lane = 0 AND provider_id IS NULL
            AND ((status = 1 AND attempts = @2)
                OR (attempts IN (@2, @2 + 1) AND (status IN (4, 6) OR (status = 0 AND repeated_at IS NOT NULL))))
        """,
        tried.RowId,
        tried.Attempts,
        providerId,
        now.ToUnixTimeMilliseconds()) == 1;
}
