namespace HateResponse.Api.Referrals;

/// <summary>
/// How often help may be asked for under the API key: nothing of it is kept, so that nothing else shows who asks without end.
/// </summary>
/// <remarks>Safe for use by many threads.</remarks>
internal sealed class HelpAllowance(TimeProvider clock)
{
    /// <summary>Questions within a minute.</summary>
    public const int Most = 120;

    private static readonly TimeSpan Within = TimeSpan.FromMinutes(1);

    private readonly Lock _lock = new();
    private DateTimeOffset _since;
    private int _taken;

    /// <summary>Takes one; otherwise says after how long there is one again.</summary>
    public bool TryTake(out TimeSpan after)
    {
        lock (_lock)
        {
            var now = clock.GetUtcNow();
            if (now - _since >= Within)
            {
                (_since, _taken) = (now, 0);
            }

            after = _since + Within - now;
            return _taken < Most && ++_taken > 0;
        }
    }
}
