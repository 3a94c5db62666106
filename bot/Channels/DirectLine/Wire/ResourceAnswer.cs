namespace HateResponse.Bot.Channels.DirectLine.Wire;

/// <summary>What an activity is called from now on.</summary>
/// <param name="Id">Id of the activity, as it will be in the stream.</param>
internal sealed record ResourceAnswer(string Id);
