using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;
using HateResponse.Bot.Channels.Twilio;

namespace HateResponse.Hosting;

/// <summary>What the outside asks of a <see cref="BotHost"/>, signed as it signs.</summary>
internal static class BotHostRequests
{
    /// <summary>A fresh message id.</summary>
    public static string NewSid() => "SM" + Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16));

    /// <summary>Fields of a text message.</summary>
    public static List<KeyValuePair<string, string>> Text(
        string from, string body, string? sid = null, string to = BotHost.Line) =>
    [
        new("MessageSid", sid ?? NewSid()),
        new("AccountSid", BotHost.AccountSid),
        new("From", from),
        new("To", to),
        new("Body", body),
        new("NumMedia", "0"),
    ];

    /// <summary>Fields of a delivery status.</summary>
    public static List<KeyValuePair<string, string>> Status(string sid, string status, string? errorCode = null) =>
    [
        new("MessageSid", sid),
        new("MessageStatus", status),
        new("AccountSid", BotHost.AccountSid),
        .. errorCode is null ? [] : (KeyValuePair<string, string>[])[new("ErrorCode", errorCode)],
    ];

    /// <summary>Sends a webhook as the provider would, and fails where it is not taken.</summary>
    public static async Task SayAsync(this BotHost host, string from, string body, string? sid = null)
    {
        using var answer = await host.PostSignedAsync("/twilio/messages", Text(from, body, sid));
        answer.EnsureSuccessStatusCode();
    }

    /// <summary>Sends a signed webhook.</summary>
    /// <param name="host">To whom.</param>
    /// <param name="path">Path and query.</param>
    /// <param name="fields">Form.</param>
    /// <param name="token">Token of the signature.</param>
    /// <param name="signedUrl">Address in the signature; null for the one that is called.</param>
    public static Task<HttpResponseMessage> PostSignedAsync(
        this BotHost host,
        string path,
        List<KeyValuePair<string, string>> fields,
        string token = BotHost.AuthToken,
        string? signedUrl = null) =>
        host.PostAsync(
            path,
            new FormUrlEncodedContent(fields),
            TwilioSignature.Compute(token, signedUrl ?? host.Address + path, fields));

    /// <summary>Sends a webhook under any signature; null for none.</summary>
    public static async Task<HttpResponseMessage> PostAsync(
        this BotHost host, string path, HttpContent content, string? signature)
    {
        using var post = new HttpRequestMessage(HttpMethod.Post, host.Address + path) { Content = content };
        if (signature is not null)
        {
            post.Headers.TryAddWithoutValidation("X-Twilio-Signature", signature);
        }

        using var client = host.CreateClient();
        return await client.SendAsync(post);
    }

    /// <summary>Tells an event of the referral API.</summary>
    /// <param name="host">To whom.</param>
    /// <param name="json">Body.</param>
    /// <param name="secret">Secret of the signature.</param>
    /// <param name="at">Instant in the signature; null for now.</param>
    /// <param name="signed">Body that is signed; null for the one that is sent.</param>
    public static async Task<HttpResponseMessage> TellAsync(
        this BotHost host, string json, string secret = BotHost.EventsSecret, DateTimeOffset? at = null, string? signed = null)
    {
        var time = (at ?? host.Clock.GetUtcNow()).ToUnixTimeSeconds();
        var mac = HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), Encoding.UTF8.GetBytes($"{time}.{signed ?? json}"));
        using var post = new HttpRequestMessage(HttpMethod.Post, host.Address + "/referrals/events")
        {
            Content = new StringContent(json, new MediaTypeHeaderValue("application/json", "utf-8")),
        };
        post.Headers.Add("X-HateResponse-Signature", $"t={time},v1={Convert.ToHexStringLower(mac)}");
        using var client = host.CreateClient();
        return await client.SendAsync(post);
    }
}
