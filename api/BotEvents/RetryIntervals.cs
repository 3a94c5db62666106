namespace HateResponse.Api.BotEvents;

/// <summary>When an event that was not taken is told again. Readable on purpose: this is the promise.</summary>
internal static class RetryIntervals
{
    private static readonly TimeSpan[] NotNow =
    [
        TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(5), TimeSpan.FromSeconds(30), TimeSpan.FromMinutes(2),
        TimeSpan.FromMinutes(10), TimeSpan.FromMinutes(30),
    ];

    private static readonly TimeSpan[] NotKnown =
    [
        TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(10), TimeSpan.FromHours(1), TimeSpan.FromHours(6), TimeSpan.FromDays(1),
    ];

    /// <summary>
    /// Wait before the next try; null when there is none. A bot that is away is waited for as long as it takes: the last
    /// interval repeats. A conversation that it does not know of is given up after the last one, and shown.
    /// </summary>
    /// <param name="result">Anything but taken.</param>
    /// <param name="attempts">Tries so far, at least 1.</param>
    public static TimeSpan? After(BotEventResult result, int attempts) => result switch
    {
        BotEventResult.NotKnown => attempts <= NotKnown.Length ? NotKnown[attempts - 1] : null,
        _ => NotNow[Math.Min(attempts, NotNow.Length) - 1],
    };
}
