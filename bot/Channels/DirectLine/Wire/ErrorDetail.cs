namespace HateResponse.Bot.Channels.DirectLine.Wire;

/// <summary>A reason.</summary>
/// <param name="Code">Stable, for programs.</param>
/// <param name="Message">For whoever writes one.</param>
internal sealed record ErrorDetail(string Code, string Message);
