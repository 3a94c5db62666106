namespace HateResponse.Bot.Channels.DirectLine.Wire;

/// <summary>A user as a page names them.</summary>
/// <param name="Id">Begins with <c>dl_</c> where it is to be bound to a token; null for none.</param>
internal sealed record StartUser(string? Id);
