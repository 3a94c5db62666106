using System.Text.Json;
using HateResponse.Storage;

namespace HateResponse.Api.BotEvents;

/// <summary>What the bot is told, until it has taken it.</summary>
internal sealed class BotEventStore(Wakeups wakeups)
{
    private const int MaxDue = 64;
    private const int Sent = 1;
    private const int Refused = 2;

    /// <summary>How long a try may take before it is made again: longer than the client waits.</summary>
    private static readonly TimeSpan Lease = TimeSpan.FromSeconds(30);

    /// <summary>Notes an event in the same write as what it tells of.</summary>
    /// <param name="session">The write.</param>
    /// <param name="conversationId">Whom it concerns.</param>
    /// <param name="told">What happened.</param>
    /// <param name="now">UTC instant.</param>
    public void Enqueue(WriteSession session, Guid conversationId, ReferralTold told, DateTimeOffset now) => Enqueue(
        session,
        conversationId,
        BotEventTypes.ReferralChanged,
        JsonSerializer.SerializeToElement(told, BotEventJson.Default.ReferralTold),
        now);

    /// <inheritdoc cref="Enqueue(WriteSession, Guid, ReferralTold, DateTimeOffset)"/>
    public void Enqueue(WriteSession session, Guid conversationId, ConsentTold told, DateTimeOffset now) => Enqueue(
        session,
        conversationId,
        BotEventTypes.ConsentExpired,
        JsonSerializer.SerializeToElement(told, BotEventJson.Default.ConsentTold),
        now);

    private void Enqueue(WriteSession session, Guid conversationId, string type, JsonElement told, DateTimeOffset now)
    {
        var sequence = 1 + session.First(
            "SELECT coalesce(max(sequence), 0) FROM bot_events WHERE conversation_id = @1",
            row => row.GetInt64(0),
            conversationId.Text);
        var happened = new BotEvent(
            Guid.CreateVersion7(now), conversationId, sequence, type, now, told);
        session.Execute(
            """
            INSERT INTO bot_events (id, conversation_id, sequence, body, status, attempts, due_at, created_at)
            VALUES (@1, @2, @3, @4, 0, 0, @5, @5)
            """,
            happened.EventId.Text,
            conversationId.Text,
            sequence,
            JsonSerializer.Serialize(happened, BotEventJson.Default.BotEvent),
            now.ToUnixTimeMilliseconds());
        wakeups.BotEvents.Set(); // the worker asks by a write, which waits for this one
    }

    /// <summary>
    /// The oldest pending event of each conversation, where it is due; what is handed out is not due again until the try is
    /// over or was lost.
    /// </summary>
    /// <param name="session">The write.</param>
    /// <param name="now">UTC instant.</param>
    public static List<BotEventRow> Take(WriteSession session, DateTimeOffset now) => session.Query(
        """
        UPDATE bot_events SET attempts = attempts + 1, due_at = @2
        WHERE id IN (
            SELECT e.id FROM bot_events AS e
            WHERE e.status = 0 AND e.due_at <= @1 AND NOT EXISTS (
                SELECT 1 FROM bot_events AS before
                WHERE before.conversation_id = e.conversation_id AND before.status = 0 AND before.sequence < e.sequence)
            ORDER BY e.due_at, e.id LIMIT @3)
        RETURNING id, body, attempts
        """,
        row => new BotEventRow(row.Id(0), row.GetString(1), row.GetInt32(2)),
        now.ToUnixTimeMilliseconds(),
        (now + Lease).ToUnixTimeMilliseconds(),
        MaxDue);

    /// <summary>Notes how a try went.</summary>
    /// <param name="session">The write.</param>
    /// <param name="row">What was told.</param>
    /// <param name="result">The answer.</param>
    /// <param name="now">UTC instant.</param>
    /// <returns>Whether it will be told again.</returns>
    public static bool Settle(WriteSession session, BotEventRow row, BotEventResult result, DateTimeOffset now)
    {
        if (result != BotEventResult.Taken && RetryIntervals.After(result, row.Attempts) is { } wait)
        {
            session.Execute(
                "UPDATE bot_events SET due_at = @2 WHERE id = @1 AND status = 0",
                row.Id.Text,
                (now + wait).ToUnixTimeMilliseconds());
            return true;
        }

        session.Execute(
            "UPDATE bot_events SET status = @2, finished_at = @3 WHERE id = @1 AND status = 0",
            row.Id.Text,
            result == BotEventResult.Taken ? Sent : Refused,
            now.ToUnixTimeMilliseconds());
        return false;
    }
}
