using Dapper;
using Microsoft.Data.Sqlite;

namespace HateResponse.Bot.Conversations;

/// <summary>A message that waits to be replayed.</summary>
/// <param name="Channel">Bot Framework channel id.</param>
/// <param name="MessageId">The provider's id.</param>
/// <param name="ConversationId">Whose it is.</param>
/// <param name="Seq">Where it stands in the transcript.</param>
internal sealed record SetAsideRow(string Channel, string MessageId, Guid ConversationId, long Seq)
{
    /// <summary>All that wait, oldest first.</summary>
    public static IReadOnlyList<SetAsideRow> Waiting(SqliteConnection connection) =>
        [.. connection.Query<(string Channel, string MessageId, string ConversationId, long Seq)>(
                "SELECT channel, message_id, conversation_id, seq FROM set_aside WHERE replayed_at IS NULL ORDER BY at")
            .Select(row => new SetAsideRow(row.Channel, row.MessageId, Guid.Parse(row.ConversationId), row.Seq))];
}
