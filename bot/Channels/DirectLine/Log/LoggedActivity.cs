using System.Text.Json.Nodes;
using HateResponse.Bot.Channels.DirectLine.Wire;

namespace HateResponse.Bot.Channels.DirectLine.Log;

/// <summary>One activity of a conversation's log.</summary>
/// <param name="N">Its number, from 0.</param>
/// <param name="Json">As a client gets it.</param>
internal sealed record LoggedActivity(long N, JsonObject Json)
{
    /// <summary>
    /// The activity as a frame of a stream. One each: the standard client mixes up those of two frames that follow closely.
    /// </summary>
    public ActivitySet ToFrame() => new([Json], Watermark.Write(N + 1));
}
