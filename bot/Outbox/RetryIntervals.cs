namespace HateResponse.Bot.Outbox;

/// <summary>When a send that failed is tried again. Readable on purpose: this is the promise.</summary>
internal static class RetryIntervals
{
    private static readonly TimeSpan[] ToPerson =
    [
        TimeSpan.FromSeconds(2), TimeSpan.FromSeconds(10), TimeSpan.FromSeconds(30), TimeSpan.FromMinutes(2),
        TimeSpan.FromMinutes(10),
    ];

    private static readonly TimeSpan[] ToReferrals =
    [
        TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(5), TimeSpan.FromSeconds(30), TimeSpan.FromMinutes(2),
        TimeSpan.FromMinutes(10), TimeSpan.FromMinutes(30),
    ];

    private static readonly TimeSpan[] ToStaff =
        [TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(5), TimeSpan.FromSeconds(30), TimeSpan.FromMinutes(2)];

    /// <summary>Wait before the next try; null when there is none: an answer is worthless to a person after a quarter of an
    /// hour. A report is worth its wait for as long as it takes, so the last interval repeats for the referral API; an alert
    /// is told within minutes of its coming back.</summary>
    /// <param name="lane">Where it goes.</param>
    /// <param name="attempts">Tries so far, at least 1.</param>
    public static TimeSpan? After(Lane lane, int attempts) => lane switch
    {
        Lane.Person => attempts <= ToPerson.Length ? ToPerson[attempts - 1] : null,
        Lane.Alerts => ToStaff[Math.Min(attempts, ToStaff.Length) - 1],
        _ => ToReferrals[Math.Min(attempts, ToReferrals.Length) - 1],
    };
}
