namespace HateResponse.Bot.Simulator.Provider;

/// <summary>A message that the line orders at the provider; empty for what it does not say.</summary>
/// <param name="From">The line's address.</param>
/// <param name="To">The phone's address.</param>
/// <param name="Body">Text, where there is no content.</param>
/// <param name="ContentSid">Content, where there is no text.</param>
/// <param name="Variables">JSON of the content's words.</param>
/// <param name="Callback">Address that is told how far it got.</param>
internal sealed record ProviderOrder(
    string From, string To, string Body, string ContentSid, string Variables, string Callback);
