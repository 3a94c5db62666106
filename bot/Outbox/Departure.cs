using HateResponse.Dialogs.Activities;

namespace HateResponse.Bot.Outbox;

/// <summary>A message on its way out.</summary>
/// <param name="Way">By which it may leave at once; null when it waits.</param>
/// <param name="Seq">Its place in the transcript.</param>
/// <param name="Message">What is said.</param>
/// <param name="IsFarewell">Whether it is the last word to who asked for silence.</param>
internal readonly record struct Departure(WayOut? Way, long Seq, Activity Message, bool IsFarewell)
{
    /// <summary>Whether it may leave at once, and has a place for it; where it goes then.</summary>
    public bool TryLeave(out string address)
    {
        address = Way?.Address ?? "";
        return Way?.Reserve() ?? false;
    }
}
