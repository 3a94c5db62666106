namespace HateResponse.Bot.Simulator.Provider;

/// <summary>Takes what the line orders, puts it on a phone, and has the line told how far it got.</summary>
internal sealed class ProviderDesk(
    Phones phones, SimulatedContents contents, StatusCallbackWorker callbacks, TimeProvider clock)
{
    private const int MaxBodyChars = 1_600;

    /// <summary>After that WhatsApp lets nothing through but templates.</summary>
    private static readonly TimeSpan WindowFor = TimeSpan.FromHours(24);

    /// <summary>Takes a message; without one the refusal is the answer.</summary>
    public (PhoneMessage? Message, IResult Refusal) Take(ProviderOrder order, SimulatedFault fault)
    {
        var rendered = order.ContentSid.Length > 0 ? contents.Render(order.ContentSid, order.Variables) : null;
        var text = rendered?.Body ?? order.Body;
        if (Fault(order, rendered is not null, text, fault) is var (code, reason))
        {
            return (null, ProviderDoor.Refuse(StatusCodes.Status400BadRequest, code, reason));
        }

        var message = new PhoneMessage(
            SimulatedProvider.NewSid(), FromPhone: false, text, clock.GetUtcNow(), "accepted", rendered?.Menu);
        if (!phones.Put(order.To, message))
        {
            return (null, ProviderDoor.Refuse(StatusCodes.Status429TooManyRequests, 20429, "Too many phones"));
        }

        if (fault != SimulatedFault.LoseAnswer)
        {
            Deliver(order, message);
        }

        return (message, Results.Empty);
    }

    private void Deliver(ProviderOrder order, PhoneMessage message)
    {
        if (!Uri.TryCreate(order.Callback, UriKind.Absolute, out var callback))
        {
            return;
        }

        var isLate = Phones.IsWhatsApp(order.To) &&
            !phones.On(order.To).Any(one => one.FromPhone && message.At - one.At < WindowFor);
        string[] way = isLate ? ["queued", "failed"]
            : Phones.IsWhatsApp(order.To) ? ["queued", "sent", "delivered", "read"]
            : ["queued", "sent", "delivered"];
        foreach (var status in way)
        {
            callbacks.Add(new StatusCallback(
                message.Sid, order.From, order.To, callback.PathAndQuery, status, status == "failed" ? "63016" : null));
        }
    }

    private (int Code, string Reason)? Fault(ProviderOrder order, bool isRendered, string text, SimulatedFault fault) => text switch
    {
        _ when fault == SimulatedFault.Refuse => (21610, "Attempt to send to unsubscribed recipient"),
        _ when order.ContentSid.Length > 0 && !isRendered => (21655, "The ContentSid is invalid"),
        "" => (21602, "Message body is required"),
        { Length: > MaxBodyChars } => (21617, "The concatenated message body exceeds the 1600 character limit"),
        _ when !Phones.IsFictional(order.To) => (21211, "Invalid 'To' Phone Number"),
        _ when phones.HasStopped(order.To) => (21610, "Attempt to send to unsubscribed recipient"),
        _ => null,
    };
}
