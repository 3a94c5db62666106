namespace HateResponse.Api.BotEvents;

/// <summary>An event that is due.</summary>
/// <param name="Id">The event.</param>
/// <param name="Body">As it is posted.</param>
/// <param name="Attempts">Tries so far, with this one.</param>
internal sealed record BotEventRow(Guid Id, string Body, int Attempts);
