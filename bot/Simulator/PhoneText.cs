namespace HateResponse.Bot.Simulator;

/// <summary>A text to be sent from a phone.</summary>
/// <param name="Text">As typed, at most 1,600 characters.</param>
/// <param name="Line">Number of the line, null for the first line there is.</param>
internal sealed record PhoneText(string? Text, string? Line = null);
