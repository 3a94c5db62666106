namespace HateResponse.Bot.Simulator;

/// <summary>Something that the simulated provider tells of a text it took from the line.</summary>
/// <param name="Sid">The text's id.</param>
/// <param name="Line">Who sent it.</param>
/// <param name="Number">The phone that gets it.</param>
/// <param name="Status">The provider's word for how far it got.</param>
internal sealed record StatusCallback(string Sid, string Line, string Number, string Status);
