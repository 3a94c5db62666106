using HateResponse.Bot.Simulator;

namespace HateResponse.Bot.Tests.Simulator;

public sealed class SimulatedClockTests
{
    private static readonly TimeSpan Bound = TimeSpan.FromSeconds(30);

    [Fact]
    public async Task Who_waits_for_a_day_is_woken_when_a_day_is_moved_forward()
    {
        var clock = new SimulatedClock();
        var before = clock.GetUtcNow();
        var waiting = Task.Delay(TimeSpan.FromDays(1), clock);

        clock.Forward(TimeSpan.FromHours(23));
        Assert.False(waiting.IsCompleted);
        clock.Forward(TimeSpan.FromHours(1));
        await waiting.WaitAsync(Bound);

        Assert.InRange(clock.GetUtcNow(), before.AddDays(1), before.AddDays(1) + Bound);
    }

    [Fact]
    public async Task A_wait_that_is_over_in_real_time_ends_without_any_move()
    {
        await Task.Delay(TimeSpan.FromMilliseconds(20), new SimulatedClock()).WaitAsync(Bound);
    }

    [Fact]
    public async Task A_periodic_timer_goes_on_after_a_move()
    {
        var clock = new SimulatedClock();
        using var timer = new PeriodicTimer(TimeSpan.FromHours(1), clock);

        clock.Forward(TimeSpan.FromHours(1));
        Assert.True(await timer.WaitForNextTickAsync().AsTask().WaitAsync(Bound));
        var next = timer.WaitForNextTickAsync().AsTask();
        Assert.False(next.IsCompleted);
        clock.Forward(TimeSpan.FromHours(1));

        Assert.True(await next.WaitAsync(Bound));
    }

    [Fact]
    public void A_timer_that_was_disposed_or_never_set_is_not_called()
    {
        var clock = new SimulatedClock();
        var calls = 0;
        clock.CreateTimer(_ => calls++, null, TimeSpan.FromHours(1), Timeout.InfiniteTimeSpan).Dispose();
        using var never = clock.CreateTimer(_ => calls++, null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);

        clock.Forward(TimeSpan.FromDays(1));

        Assert.Equal(0, calls);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    public void Time_does_not_go_back(int seconds) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new SimulatedClock().Forward(TimeSpan.FromSeconds(seconds)));
}
