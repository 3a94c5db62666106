using System.Text.Json.Serialization;

namespace HateResponse.Bot.Simulator.Provider;

/// <summary>Refusal of a text, in the provider's words.</summary>
/// <param name="Code">Twilio's error code.</param>
/// <param name="Message">What it means.</param>
/// <param name="MoreInfo">Page on the code.</param>
/// <param name="Status">HTTP status.</param>
internal sealed record ProviderError(
    int Code, string Message, [property: JsonPropertyName("more_info")] string MoreInfo, int Status);
