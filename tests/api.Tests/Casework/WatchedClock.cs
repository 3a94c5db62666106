using System.Collections.Concurrent;
using Microsoft.Extensions.Time.Testing;

namespace HateResponse.Api.Tests.Casework;

/// <summary>A clock in hand that also tells when somebody begins to wait.</summary>
public sealed class WatchedClock(DateTimeOffset start) : FakeTimeProvider(start)
{
    private readonly ConcurrentDictionary<TimeSpan, TaskCompletionSource> _awaited = new();

    /// <summary>Ends when somebody next begins to wait so long.</summary>
    public Task NextTimer(TimeSpan due) =>
        (_awaited[due] = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously)).Task;

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = base.CreateTimer(callback, state, dueTime, period);
        if (_awaited.TryRemove(dueTime, out var awaited))
        {
            awaited.SetResult();
        }

        return timer;
    }
}
