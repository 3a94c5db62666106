using System.Text.Json;
using Dapper;
using HateResponse.Bot.Conversations;
using HateResponse.Bot.Outbox;
using HateResponse.Dialogs.Activities;

namespace HateResponse.Hosting;

/// <summary>What a <see cref="BotHost"/> has on its disk.</summary>
internal static class BotHostRows
{
    /// <summary>Runs a query.</summary>
    public static List<T> Rows<T>(this BotHost host, string sql, object? values = null) =>
        host.Store.Database.Read(connection => connection.Query<T>(sql, values).ToList());

    /// <summary>Runs a query for one number.</summary>
    public static long Count(this BotHost host, string sql) => host.Rows<long>(sql).Single();

    /// <summary>The outbox, in the order in which rows were put in.</summary>
    public static List<OutboxLine> Outbox(this BotHost host) =>
        [.. host.Rows<(long Lane, long Status, long Attempts, string? Error, string? Delivery, string? Provider)>(
                "SELECT lane, status, attempts, error_code, delivery, provider_id FROM outbox ORDER BY id")
            .Select(row => new OutboxLine(
                (Lane)row.Lane, (OutboxStatus)row.Status, (int)row.Attempts, row.Error, row.Delivery, row.Provider))];

    /// <summary>The transcript of the only conversation, opened.</summary>
    public static List<TranscriptLine> Transcript(this BotHost host) =>
        [.. host.Rows<(long Seq, string Kind, byte[] Box, string Key)>(
                """
                SELECT t.seq, t.kind, t.activity_sealed, coalesce(t.key_id, c.key_id)
                FROM transcript t JOIN conversations c ON c.id = t.conversation_id
                WHERE t.seq >= c.since_seq ORDER BY t.conversation_id, t.seq
                """)
            .Select(row => new TranscriptLine(
                row.Seq,
                row.Kind,
                JsonSerializer.Deserialize(
                    host.Store.Vault.Open(Guid.Parse(row.Key), row.Box, Sealed.Activity), ActivityJson.Default.Activity)!))];
}
