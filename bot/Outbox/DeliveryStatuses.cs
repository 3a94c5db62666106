using HateResponse.Bot.Conversations;
using HateResponse.Dialogs.Engine;
using HateResponse.Storage;

namespace HateResponse.Bot.Outbox;

/// <summary>What the provider tells of deliveries: added, never changed; a message's status only rises.</summary>
internal sealed class DeliveryStatuses(
    BotStore store, ConversationStore conversations, TurnRunner turns, Wakeups wakeups, TimeProvider clock)
{
    /// <summary>From first to last, as messages go; what is not here ranks below all and is kept all the same.</summary>
    private static readonly string[] Rising =
        ["accepted", "scheduled", "queued", "sending", "sent", "canceled", "failed", "undelivered", "delivered", "read"];

    /// <summary>The person has stopped messages from this number (Twilio error 21610).</summary>
    private const string StoppedCode = "21610";

    /// <summary>The person wrote too long ago (Twilio error 63016).</summary>
    private const string WindowCode = "63016";

    /// <summary>WhatsApp would not have the buttons or the list (Twilio errors 63005 to 63042).</summary>
    private static readonly string[] ContentCodes = ["63005", "63013", "63021", "63027", "63028", "63040", "63041", "63042"];

    /// <summary>After that a question is not asked again: the person has gone on.</summary>
    private static readonly TimeSpan PlainFor = TimeSpan.FromHours(1);

    /// <summary>Takes one status of one message; a repeat changes nothing.</summary>
    /// <param name="providerId">Id of the message at the provider; it may be unknown here yet.</param>
    /// <param name="status">As the provider calls it.</param>
    /// <param name="errorCode">As the provider calls it, empty for none.</param>
    /// <param name="tried">
    /// Which try of which row it speaks of, as the address that was called says; null when it does not. It makes the status
    /// match even where the provider's answer, and with it the id, was lost or is not written down yet.
    /// </param>
    /// <param name="cancel">Gives up only the wait for a place in the queue.</param>
    public async Task TakeAsync(
        string providerId, string status, string errorCode, SendTry? tried, CancellationToken cancel)
    {
        if (await store.Database.WriteAsync(session => Take(session, providerId, status, errorCode, tried), cancel))
        {
            wakeups.Outbox.Set();
        }
    }

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
            Raise(session, providerId, new TurnEvent.OptedOut());
        }
    }

    /// <summary>Whether more of the outbox may be ready to go.</summary>
    private bool Take(WriteSession session, string providerId, string status, string errorCode, SendTry? tried)
    {
        var adopted = tried is { } known && UnknownRows.Adopt(session, known, providerId, clock.GetUtcNow());
        var added = session.Execute(
            "INSERT INTO delivery_statuses (provider_id, status, error_code, at) VALUES (@1, @2, @3, @4) ON CONFLICT DO NOTHING",
            providerId,
            status,
            errorCode,
            clock.GetUtcNow().ToUnixTimeMilliseconds());
        if (added == 0)
        {
            return adopted;
        }

        Apply(session, providerId);
        if (errorCode == WindowCode)
        {
            Raise(session, providerId, new TurnEvent.WindowClosed());
        }

        return (ContentCodes.Contains(errorCode) && SendPlain(session, providerId)) || adopted;
    }

    /// <summary>A message that is known not to have arrived for its buttons goes again, once, as plain text.</summary>
    private bool SendPlain(WriteSession session, string providerId)
    {
        var now = clock.GetUtcNow();
        return session.Execute(
            """
            UPDATE outbox SET status = 0, plain = 1, due_at = @2, provider_id = NULL, delivery = NULL, finished_at = NULL
            WHERE provider_id = @1 AND status = 2 AND plain = 0 AND created_at > @3
                AND EXISTS (SELECT 1 FROM addresses a WHERE a.id = outbox.address_id AND a.channel = 'whatsapp')
            """,
            providerId,
            now.ToUnixTimeMilliseconds(),
            (now - PlainFor).ToUnixTimeMilliseconds()) == 1;
    }

    /// <summary>Lets the conversation know what became of a message.</summary>
    private void Raise(WriteSession session, string providerId, TurnEvent happened)
    {
        var id = session.First(
            "SELECT conversation_id FROM outbox WHERE provider_id = @1", row => row.GetString(0), providerId);
        if (id is not null && conversations.Find(session, Guid.Parse(id)) is { State.Mode: not DialogMode.OptedOut } open)
        {
            turns.Raise(session, open, happened);
        }
    }
}
