namespace HateResponse.Bot.Simulator;

/// <summary>A timer of <see cref="SimulatedClock"/>: it keeps the instant at which it is due, not the wait until then.</summary>
internal sealed class SimulatedTimer : ITimer
{
    private readonly Lock _lock = new();
    private readonly SimulatedClock _clock;
    private readonly Action _callback;
    private readonly ITimer _real;
    private DateTimeOffset? _dueAt;
    private TimeSpan _period = Timeout.InfiniteTimeSpan;

    /// <summary>A timer that is not set yet.</summary>
    /// <param name="clock">Clock on which it waits.</param>
    /// <param name="callback">What is called when it is due.</param>
    public SimulatedTimer(SimulatedClock clock, Action callback)
    {
        _clock = clock;
        _callback = callback;
        _real = TimeProvider.System.CreateTimer(_ => Fire(), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
    }

    /// <inheritdoc/>
    public bool Change(TimeSpan dueTime, TimeSpan period)
    {
        lock (_lock)
        {
            _dueAt = dueTime == Timeout.InfiniteTimeSpan ? null : _clock.GetUtcNow() + dueTime;
            _period = period;
            return Wait();
        }
    }

    /// <summary>Takes a jump of the clock into account.</summary>
    public void Reset()
    {
        lock (_lock)
        {
            Wait();
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _clock.Forget(this);
        _real.Dispose();
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync()
    {
        _clock.Forget(this);
        return _real.DisposeAsync();
    }

    private bool Wait()
    {
        var wait = _dueAt is { } dueAt ? dueAt - _clock.GetUtcNow() : Timeout.InfiniteTimeSpan;
        return _real.Change(wait < TimeSpan.Zero && _dueAt is not null ? TimeSpan.Zero : wait, Timeout.InfiniteTimeSpan);
    }

    private void Fire()
    {
        lock (_lock)
        {
            if (_dueAt is not { } dueAt)
            {
                return;
            }

            if (dueAt > _clock.GetUtcNow())
            {
                Wait(); // the real timer keeps coarser time
                return;
            }

            _dueAt = _period > TimeSpan.Zero ? _clock.GetUtcNow() + _period : null;
            Wait();
        }

        _callback();
    }
}
