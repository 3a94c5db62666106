namespace HateResponse.Bot.Simulator.Provider;

/// <summary>Answer to a content that was made, in the provider's words (Twilio Content API v1).</summary>
/// <param name="Sid">Its id.</param>
/// <param name="Language">Of the definition.</param>
internal sealed record ProviderContent(string Sid, string Language);
