using HateResponse.Storage;

namespace HateResponse.Bot.Channels.Twilio;

/// <summary>What the provider tells of deliveries: added, never changed; a message's status only rises.</summary>
internal sealed class DeliveryStatuses(BotStore store, TimeProvider clock)
{
    /// <summary>From first to last, as messages go; what is not here ranks below all and is kept all the same.</summary>
    private static readonly string[] Rising =
        ["accepted", "scheduled", "queued", "sending", "sent", "canceled", "failed", "undelivered", "delivered", "read"];

    /// <summary>Takes one status of one message; a repeat changes nothing.</summary>
    /// <param name="providerId">Id of the message at the provider; it may be unknown here yet.</param>
    /// <param name="status">As the provider calls it.</param>
    /// <param name="errorCode">As the provider calls it, empty for none.</param>
    /// <param name="cancel">Gives up only the wait for a place in the queue.</param>
    public Task TakeAsync(string providerId, string status, string errorCode, CancellationToken cancel) =>
        store.Database.WriteAsync(session => Take(session, providerId, status, errorCode), cancel);

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
            Raise(session, providerId);
        }
    }

    /// <summary>Recomputed from the ledger, so that no order of arrival matters; a message that is not known yet has no row.</summary>
    private static void Raise(WriteSession session, string providerId)
    {
        var heard = session.Query(
            "SELECT status FROM delivery_statuses WHERE provider_id = @1", row => row.GetString(0), providerId);
        var best = heard.MaxBy(status => Array.IndexOf(Rising, status));
        session.Execute("UPDATE outbox SET delivery = @2 WHERE provider_id = @1", providerId, best);
    }
}
