namespace HateResponse.Bot.Simulator;

/// <summary>An answer that is tapped on a phone.</summary>
/// <param name="Sid">Message that offers it.</param>
/// <param name="Payload">Which one.</param>
internal sealed record PhoneTap(string? Sid, string? Payload);
