namespace HateResponse.Bot.Outbox;

/// <summary>How the looking for a row stands.</summary>
/// <param name="Looks">Times the provider could not say.</param>
/// <param name="WasRepeated">Whether it was sent once more already.</param>
/// <param name="CreatedAt">UTC instant at which it was said.</param>
internal readonly record struct UnknownStanding(int Looks, bool WasRepeated, DateTimeOffset CreatedAt);
