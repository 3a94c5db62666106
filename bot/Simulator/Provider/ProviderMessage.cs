using System.Globalization;
using System.Text.Json.Serialization;

namespace HateResponse.Bot.Simulator.Provider;

/// <summary>Answer to a text that was taken, in the provider's words (Twilio REST API 2010-04-01, Message).</summary>
internal sealed record ProviderMessage(
    string Sid,
    [property: JsonPropertyName("account_sid")] string AccountSid,
    string From,
    string To,
    string Body,
    string Status,
    [property: JsonPropertyName("num_segments")] string NumSegments,
    [property: JsonPropertyName("num_media")] string NumMedia,
    string Direction,
    [property: JsonPropertyName("date_created")] string DateCreated,
    [property: JsonPropertyName("date_updated")] string DateUpdated)
{
    /// <summary>What is said of a message on a phone.</summary>
    public static ProviderMessage Of(PhoneMessage message, string account, string from, string to)
    {
        var date = message.At.ToString("R", CultureInfo.InvariantCulture);
        return new ProviderMessage(
            message.Sid, account, from, to, message.Text, "queued", "0", "0", "outbound-api", date, date);
    }
}
