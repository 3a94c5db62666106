namespace HateResponse.Bot.Outbox;

/// <summary>When the provider is asked for a message whose answer was lost. Readable on purpose: this is the promise.</summary>
internal static class LookIntervals
{
    /// <summary>By then what the provider took is in its list.</summary>
    public static readonly TimeSpan First = TimeSpan.FromSeconds(60);

    private static readonly TimeSpan[] Next =
        [TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(2), TimeSpan.FromMinutes(5), TimeSpan.FromMinutes(10)];

    /// <summary>Wait after an attempt to which it had no answer; null when it is taken for lost.</summary>
    /// <param name="looks">Such attempts so far, at least 1.</param>
    public static TimeSpan? After(int looks) => looks <= Next.Length ? Next[looks - 1] : null;
}
