using Microsoft.Extensions.Time.Testing;

namespace HateResponse.Hosting;

/// <summary>A clock on which whoever waits for a moment finds that the moment has passed.</summary>
internal sealed class HurriedClock() : FakeTimeProvider(new DateTimeOffset(2026, 11, 25, 12, 0, 0, TimeSpan.Zero))
{
    private static readonly TimeSpan Moment = TimeSpan.FromSeconds(5);

    /// <inheritdoc/>
    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = base.CreateTimer(callback, state, dueTime, period);
        if (dueTime > TimeSpan.Zero && dueTime <= Moment)
        {
            Advance(dueTime);
        }

        return timer;
    }
}
