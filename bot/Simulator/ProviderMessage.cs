using System.Text.Json.Serialization;

namespace HateResponse.Bot.Simulator;

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
    [property: JsonPropertyName("date_updated")] string DateUpdated);
