using HateResponse.Bot.Conversations;
using HateResponse.Dialogs.Engine;
using HateResponse.Storage;

namespace HateResponse.Bot.Outbox;

/// <summary>What the provider tells of deliveries: added, never changed; a message's status only rises.</summary>
internal sealed class DeliveryStatuses(
    BotStore store, ConversationStore conversations, TurnRunner turns, TimeProvider clock)
{
    /// <summary>From first to last, as messages go; what is not here ranks below all and is kept all the same.</summary>
    private static readonly string[] Rising =
        ["accepted", "scheduled", "queued", "sending", "sent", "canceled", "failed", "undelivered", "delivered", "read"];

    /// <summary>The person has stopped messages from this number (Twilio error 21610).</summary>
    private const string StoppedCode = "21610";

    /// <summary>Takes one status of one message; a repeat changes nothing.</summary>
    /// <param name="providerId">Id of the message at the provider; it may be unknown here yet.</param>
    /// <param name="status">As the provider calls it.</param>
    /// <param name="errorCode">As the provider calls it, empty for none.</param>
    /// <param name="cancel">Gives up only the wait for a place in the queue.</param>
    public Task TakeAsync(string providerId, string status, string errorCode, CancellationToken cancel) =>
        store.Database.WriteAsync(session => Take(session, providerId, status, errorCode), cancel);

    /// <summary>
    /// Brings a message up to what was heard of it, in whatever order: a status may be here before the id that it speaks of.
    /// </summary>
    public void Apply(WriteSession session, string providerId)
    {
        var heard = session.Query(
            "SELECT status, error_code FROM delivery_statuses WHERE provider_id = @1",
            row => (Status: row.GetString(0), ErrorCode: row.GetString(1)),
            providerId);
        if (heard.Count == 0)
        {
            return;
        }

        session.Execute(
            "UPDATE outbox SET delivery = @2 WHERE provider_id = @1",
            providerId,
            heard.MaxBy(one => Array.IndexOf(Rising, one.Status)).Status);
        if (heard.Any(one => one.ErrorCode == StoppedCode))
        {
            Stop(session, providerId);
        }
    }

    private void Take(WriteSession session, string providerId, string status, string errorCode)
    {
        var added = session.Execute(
            "INSERT INTO delivery_statuses (provider_id, status, error_code, at) VALUES (@1, @2, @3, @4) ON CONFLICT DO NOTHING",
            providerId,
            status,
            errorCode,
            clock.GetUtcNow().ToUnixTimeMilliseconds());
        if (added == 1)
        {
            Apply(session, providerId);
        }
    }

    /// <summary>Lets the conversation know that it may not write any more.</summary>
    private void Stop(WriteSession session, string providerId)
    {
        var id = session.First(
            "SELECT conversation_id FROM outbox WHERE provider_id = @1", row => row.GetString(0), providerId);
        if (id is not null && conversations.Find(session, Guid.Parse(id)) is { State.Mode: not DialogMode.OptedOut } open)
        {
            turns.Raise(session, open, new TurnEvent.OptedOut());
        }
    }
}
