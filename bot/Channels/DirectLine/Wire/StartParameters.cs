namespace HateResponse.Bot.Channels.DirectLine.Wire;

/// <summary>What may come with <c>tokens/generate</c> or with the start of a conversation; unknown fields are passed over.</summary>
/// <param name="User">Who will write; null for somebody without a name.</param>
/// <param name="Locale">BCP 47 language of the page, null when it does not say.</param>
internal sealed record StartParameters(StartUser? User = null, string? Locale = null);
