namespace HateResponse.Bot.Privacy;

/// <summary>
/// When a provider that did not delete a message is asked again. Readable on purpose: this is the promise. It is asked for as long
/// as it takes: the last interval repeats.
/// </summary>
internal static class CopyIntervals
{
    private static readonly TimeSpan[] Intervals =
    [
        TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(5), TimeSpan.FromMinutes(30), TimeSpan.FromHours(2), TimeSpan.FromHours(6),
        TimeSpan.FromDays(1),
    ];

    /// <summary>Wait before the next try.</summary>
    /// <param name="attempts">Tries so far, at least 1.</param>
    public static TimeSpan After(int attempts) => Intervals[Math.Min(attempts, Intervals.Length) - 1];
}
