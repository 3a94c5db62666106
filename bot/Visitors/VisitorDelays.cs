using System.Collections.Concurrent;

namespace HateResponse.Bot.Visitors;

/// <summary>
/// Slows down who asks for very many new conversations. Nobody is refused: a shelter or a school is one address with many
/// people, and a refusal makes the standard client give up without a word.
/// </summary>
internal sealed class VisitorDelays(TimeProvider clock)
{
    /// <summary>New conversations a minute from one place without a wait.</summary>
    public const int VisitorAllowance = 30;

    /// <summary>The same for a site that asks for all of its visitors.</summary>
    public const int SiteAllowance = 600;

    /// <summary>Whoever waits longer thinks that the page is broken; the standard client gives up after 20 s.</summary>
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(8);

    private static readonly TimeSpan Step = TimeSpan.FromMilliseconds(250);
    private static readonly TimeSpan Window = TimeSpan.FromMinutes(1);

    private readonly ConcurrentDictionary<string, int> _counts = new(StringComparer.Ordinal);
    private readonly Lock _lock = new();
    private DateTimeOffset _since;

    /// <summary>Counts a new conversation; waits where there were too many.</summary>
    /// <param name="key">Who asks.</param>
    /// <param name="allowance">How many a minute are free.</param>
    /// <param name="cancel">Gives up the wait.</param>
    public Task WaitAsync(string key, int allowance, CancellationToken cancel)
    {
        Forget();
        var over = _counts.AddOrUpdate(key, 1, (_, count) => count + 1) - allowance;
        return over <= 0
            ? Task.CompletedTask
            : Task.Delay(over * Step < LongestWait ? over * Step : LongestWait, clock, cancel);
    }

    private void Forget()
    {
        var now = clock.GetUtcNow();
        lock (_lock)
        {
            if (now - _since >= Window)
            {
                _since = now;
                _counts.Clear();
            }
        }
    }
}
