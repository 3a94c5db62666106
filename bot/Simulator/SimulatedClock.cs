namespace HateResponse.Bot.Simulator;

/// <summary>
/// The real clock plus a lead that only grows. Whoever waits on it is woken as if the time had passed: nobody has to look
/// for a jump.
/// </summary>
/// <remarks>Safe for use by many threads.</remarks>
internal sealed class SimulatedClock : TimeProvider
{
    private readonly Lock _lock = new();
    private readonly HashSet<SimulatedTimer> _timers = [];
    private TimeSpan _lead;

    /// <inheritdoc/>
    public override DateTimeOffset GetUtcNow()
    {
        lock (_lock)
        {
            return System.GetUtcNow() + _lead;
        }
    }

    /// <summary>Moves the clock forward and wakes what became due.</summary>
    /// <param name="by">More than zero.</param>
    /// <exception cref="ArgumentOutOfRangeException">Zero or less: time does not go back.</exception>
    public void Forward(TimeSpan by)
    {
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(by, TimeSpan.Zero);
        SimulatedTimer[] waiting;
        lock (_lock)
        {
            _lead += by;
            waiting = [.. _timers];
        }

        foreach (var timer in waiting)
        {
            timer.Reset();
        }
    }

    /// <inheritdoc/>
    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new SimulatedTimer(this, () => callback(state));
        lock (_lock)
        {
            _timers.Add(timer);
        }

        timer.Change(dueTime, period);
        return timer;
    }

    /// <summary>Forgets a timer that was disposed.</summary>
    internal void Forget(SimulatedTimer timer)
    {
        lock (_lock)
        {
            _timers.Remove(timer);
        }
    }
}
