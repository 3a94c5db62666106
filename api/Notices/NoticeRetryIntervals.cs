namespace HateResponse.Api.Notices;

/// <summary>When a notice that the mail server did not take is tried again. Readable on purpose: this is the promise.</summary>
internal static class NoticeRetryIntervals
{
    private static readonly TimeSpan[] Intervals =
    [
        TimeSpan.FromSeconds(10), TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(5), TimeSpan.FromMinutes(15),
        TimeSpan.FromHours(1), TimeSpan.FromHours(3), TimeSpan.FromHours(6), TimeSpan.FromHours(12),
    ];

    /// <summary>Wait before the next try; null when there is none: who has not looked after a day looks anyway, or never.</summary>
    /// <param name="attempts">Tries so far, at least 1.</param>
    public static TimeSpan? After(int attempts) => attempts <= Intervals.Length ? Intervals[attempts - 1] : null;
}
