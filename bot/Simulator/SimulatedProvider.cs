using System.Security.Cryptography;
using HateResponse.Bot.Channels.Twilio;
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
    /// <param name="number">The phone's.</param>
    /// <param name="line">The line's.</param>
    /// <param name="text">As typed.</param>
    /// <param name="cancel">Gives up the wait for the line's answer; the text may have arrived.</param>
    public async Task<PhoneMessage?> TextAsync(string number, string line, string text, CancellationToken cancel)
    {
        var message = new PhoneMessage(NewSid(), FromPhone: true, text, clock.GetUtcNow(), "sending");
        if (!phones.Put(number, message))
        {
            return null;
        }

        phones.Heed(number, text);
        var taken = await PostAsync(
            "/twilio/messages",
            [
                new("MessageSid", message.Sid),
                new("SmsSid", message.Sid),
                new("SmsMessageSid", message.Sid),
                new("SmsStatus", "received"),
                new("AccountSid", options.AccountSid),
                new("ApiVersion", "2010-04-01"),
                new("From", number),
                new("To", line),
                new("Body", text),
                new("NumMedia", "0"),
            ],
            cancel);
        message = message with { Status = taken ? "received" : "refused" };
        phones.Mark(number, message.Sid, message.Status);
        return message;
    }

    /// <summary>Tells the line how far a text of its own got, and marks it on the phone.</summary>
    public async Task TellAsync(StatusCallback callback, CancellationToken cancel)
    {
        phones.Mark(callback.Number, callback.Sid, callback.Status);
        await PostAsync(
            "/twilio/status",
            [
                new("MessageSid", callback.Sid),
                new("SmsSid", callback.Sid),
                new("MessageStatus", callback.Status),
                new("SmsStatus", callback.Status),
                new("AccountSid", options.AccountSid),
                new("ApiVersion", "2010-04-01"),
                new("From", callback.Line),
                new("To", callback.Number),
            ],
            cancel);
    }

    private async Task<bool> PostAsync(string path, List<KeyValuePair<string, string>> fields, CancellationToken cancel)
    {
        using var post = new HttpRequestMessage(HttpMethod.Post, own.Value + path)
        {
            Content = new FormUrlEncodedContent(fields),
        };
        post.Headers.Add(
            "X-Twilio-Signature",
            TwilioSignature.Compute(options.AuthToken, (options.PublicBaseUrl ?? own.Value) + path, fields));
        using var client = clients.CreateClient(Client);
        using var response = await client.SendAsync(post, cancel);
        return response.IsSuccessStatusCode;
    }
}
