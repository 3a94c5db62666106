using HateResponse.Bot.Channels.DirectLine.Wire;

namespace HateResponse.Bot.Channels.DirectLine.Log;

/// <summary>Part of a conversation's log.</summary>
/// <param name="Activities">In order; what was erased is left out.</param>
/// <param name="Reached">Watermark behind it, also behind what was left out.</param>
internal sealed record LogPage(IReadOnlyList<LoggedActivity> Activities, long Reached)
{
    /// <summary>The page as the answer to a poll.</summary>
    public ActivitySet ToSet() => new([.. Activities.Select(activity => activity.Json)], Watermark.Write(Reached));
}
