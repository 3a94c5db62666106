using System.Security.Cryptography;
using HateResponse.Bot.Channels.Twilio;
using HateResponse.Bot.Simulator.Provider;
using HateResponse.Storage.Hosting;

namespace HateResponse.Bot.Simulator;

/// <summary>The provider's side: calls the line's webhooks, signed, over HTTP, as the real one would.</summary>
internal sealed class SimulatedProvider(
    IHttpClientFactory clients, TwilioOptions options, OwnAddress own, Phones phones, TimeProvider clock)
{
    /// <summary>Name of its HTTP client.</summary>
    public const string Client = "simulator";

    /// <summary>A fresh message id.</summary>
    public static string NewSid() => "SM" + RandomNumberGenerator.GetHexString(32, lowercase: true);

    /// <summary>Sends a text from a phone; null where there are too many phones.</summary>
    /// <param name="address">The phone's.</param>
    /// <param name="line">The line's.</param>
    /// <param name="text">As typed.</param>
    /// <param name="cancel">Gives up the wait for the line's answer; the text may have arrived.</param>
    public Task<PhoneMessage?> TextAsync(string address, string line, string text, CancellationToken cancel)
    {
        phones.Heed(address, text);
        return SendAsync(address, line, text, text, [new("MessageType", "text")], cancel);
    }

    /// <summary>Taps an answer on a phone; null where there is none such.</summary>
    /// <param name="address">The phone's.</param>
    /// <param name="line">The line's.</param>
    /// <param name="tap">What is tapped.</param>
    /// <param name="cancel">Gives up the wait for the line's answer; the tap may have arrived.</param>
    public async Task<PhoneMessage?> TapAsync(string address, string line, PhoneTap tap, CancellationToken cancel)
    {
        var menu = phones.On(address).FirstOrDefault(message => message.Sid == tap.Sid)?.Menu;
        if (menu?.Options.FirstOrDefault(option => option.Payload == tap.Payload) is not { } chosen)
        {
            return null;
        }

        KeyValuePair<string, string>[] choice = menu.Opener is null
            ? [new("MessageType", "button"), new("ButtonText", chosen.Title), new("ButtonPayload", chosen.Payload)]
            :
            [
                new("MessageType", "interactive"), new("ListId", chosen.Payload), new("ListTitle", chosen.Title),
                .. chosen.Detail is { } detail ? (KeyValuePair<string, string>[])[new("ListDescription", detail)] : [],
            ];
        return await SendAsync(
            address,
            line,
            chosen.Detail ?? chosen.Title,
            chosen.Title,
            [.. choice, new("OriginalRepliedMessageSid", tap.Sid!), new("OriginalRepliedMessageSender", line)], // it was found by it
            cancel);
    }

    /// <summary>Tells the line how far a text of its own got, and marks it on the phone.</summary>
    public async Task TellAsync(StatusCallback callback, CancellationToken cancel)
    {
        phones.Mark(callback.Address, callback.Sid, callback.Status, callback.ErrorCode);
        await PostAsync(
            callback.Target,
            [
                new("MessageSid", callback.Sid),
                new("SmsSid", callback.Sid),
                new("MessageStatus", callback.Status),
                new("SmsStatus", callback.Status),
                new("AccountSid", options.AccountSid),
                new("ApiVersion", "2010-04-01"),
                new("From", callback.Line),
                new("To", callback.Address),
                .. callback.ErrorCode is { } code ? (KeyValuePair<string, string>[])[new("ErrorCode", code)] : [],
            ],
            cancel);
    }

    private async Task<PhoneMessage?> SendAsync(
        string address, string line, string shown, string body, KeyValuePair<string, string>[] more, CancellationToken cancel)
    {
        var message = new PhoneMessage(NewSid(), FromPhone: true, shown, clock.GetUtcNow(), "sending");
        if (!phones.Put(address, message))
        {
            return null;
        }

        var taken = await PostAsync(
            "/twilio/messages",
            [
                new("MessageSid", message.Sid),
                new("SmsSid", message.Sid),
                new("SmsMessageSid", message.Sid),
                new("SmsStatus", "received"),
                new("AccountSid", options.AccountSid),
                new("ApiVersion", "2010-04-01"),
                new("From", address),
                new("To", line),
                new("Body", body),
                new("NumMedia", "0"),
                .. Phones.IsWhatsApp(address) ? [new("WaId", Phones.NumberOf(address)[1..]), .. more] : (KeyValuePair<string, string>[])[],
            ],
            cancel);
        message = message with { Status = taken ? "received" : "refused" };
        phones.Mark(address, message.Sid, message.Status);
        return message;
    }

    private async Task<bool> PostAsync(string target, List<KeyValuePair<string, string>> fields, CancellationToken cancel)
    {
        using var post = new HttpRequestMessage(HttpMethod.Post, own.Value + target)
        {
            Content = new FormUrlEncodedContent(fields),
        };
        post.Headers.Add(
            "X-Twilio-Signature",
            TwilioSignature.Compute(options.AuthToken, (options.PublicBaseUrl ?? own.Value) + target, fields));
        using var client = clients.CreateClient(Client);
        using var response = await client.SendAsync(post, cancel);
        return response.IsSuccessStatusCode;
    }
}
