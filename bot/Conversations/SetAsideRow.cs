using Dapper;
using HateResponse.Storage;
using Microsoft.Data.Sqlite;

namespace HateResponse.Bot.Conversations;

/// <summary>A message or an event that waits to be replayed.</summary>
/// <param name="Channel">Bot Framework channel id of a message; of an event one of <see cref="EventSources"/>.</param>
/// <param name="MessageId">The id there.</param>
/// <param name="ConversationId">Whose it is.</param>
/// <param name="Seq">Where it stands in the transcript.</param>
/// <param name="Silent">Whether the provider has answered it.</param>
internal sealed record SetAsideRow(string Channel, string MessageId, Guid ConversationId, long Seq, bool Silent)
{
    /// <summary>All that wait, oldest first.</summary>
    public static IReadOnlyList<SetAsideRow> Waiting(SqliteConnection connection) =>
        [.. connection.Query<(string Channel, string MessageId, string ConversationId, long Seq, long Silent)>(
                """
                SELECT channel, message_id, conversation_id, seq, silent FROM set_aside
                WHERE replayed_at IS NULL ORDER BY at, conversation_id, seq
                """)
            .Select(row => new SetAsideRow(
                row.Channel, row.MessageId, Guid.Parse(row.ConversationId), row.Seq, row.Silent != 0))];

    /// <summary>How many of a conversation have waited since an instant.</summary>
    public static int Waiting(WriteSession session, Guid conversationId, DateTimeOffset since) => session.First(
        "SELECT count(*) FROM set_aside WHERE conversation_id = @1 AND replayed_at IS NULL AND at > @2",
        row => row.GetInt32(0),
        conversationId.ToString(),
        since.ToUnixTimeMilliseconds());

    /// <summary>Adds it to the table.</summary>
    public void Add(WriteSession session, Exception failure, DateTimeOffset now) => session.Execute(
        """
        INSERT INTO set_aside (channel, message_id, conversation_id, seq, failure, at, silent)
        VALUES (@1, @2, @3, @4, @5, @6, @7)
        """,
        Channel,
        MessageId,
        ConversationId.ToString(),
        Seq,
        failure.GetType().Name,
        now.ToUnixTimeMilliseconds(),
        Silent);

    /// <summary>
    /// Whether a turn now would be heard as it was meant: a message that came after <paramref name="since"/>, and nothing but
    /// replies after it; an event of whatever age, and no event after it. What waits itself is no objection.
    /// </summary>
    public bool MayHaveItsTurn(WriteSession session, DateTimeOffset since) => session.First(
        """
        SELECT 1 FROM set_aside s
        JOIN transcript own ON own.conversation_id = s.conversation_id AND own.seq = s.seq
        WHERE s.channel = @1 AND s.message_id = @2 AND s.replayed_at IS NULL AND (own.kind = 'event' OR s.at > @3)
            AND NOT EXISTS (
                SELECT 1 FROM transcript later
                WHERE later.conversation_id = s.conversation_id AND later.seq > s.seq
                    AND (later.kind = 'event' OR (later.kind = 'in' AND own.kind = 'in'))
                    AND NOT EXISTS (
                        SELECT 1 FROM set_aside other
                        WHERE other.conversation_id = later.conversation_id AND other.seq = later.seq
                            AND other.replayed_at IS NULL))
        """,
        row => row.GetInt32(0),
        Channel,
        MessageId,
        since.ToUnixTimeMilliseconds()) == 1;

    /// <summary>It has had its turn.</summary>
    public void Done(WriteSession session, DateTimeOffset now) => session.Execute(
        "UPDATE set_aside SET replayed_at = @3 WHERE channel = @1 AND message_id = @2",
        Channel,
        MessageId,
        now.ToUnixTimeMilliseconds());
}
