using System.Text.Json;
using HateResponse.Storage;

namespace HateResponse.Api.BotEvents;

/// <summary>What the bot is told, until it has taken it.</summary>
internal sealed class BotEventStore(Wakeups wakeups)
{
    /// <summary>Notes an event in the same write as what it tells of.</summary>
    /// <param name="session">The write.</param>
    /// <param name="conversationId">Whom it concerns.</param>
    /// <param name="told">What happened.</param>
    /// <param name="now">UTC instant.</param>
    public void Enqueue(WriteSession session, Guid conversationId, ReferralTold told, DateTimeOffset now)
    {
        var sequence = 1 + session.First(
            "SELECT coalesce(max(sequence), 0) FROM bot_events WHERE conversation_id = @1",
            row => row.GetInt64(0),
            conversationId.Text);
        var happened = new BotEvent(
            Guid.CreateVersion7(now), conversationId, sequence, "referral.changed", now, told);
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
}
