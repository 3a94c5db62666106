namespace HateResponse.Bot.Channels.DirectLine.Wire;

/// <summary>What went wrong.</summary>
/// <param name="Error">The reason.</param>
internal sealed record ErrorAnswer(ErrorDetail Error);
