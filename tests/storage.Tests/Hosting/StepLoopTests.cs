using System.Threading.Channels;
using HateResponse.Storage.Hosting;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;

namespace HateResponse.Storage.Tests.Hosting;

public sealed class StepLoopTests : IDisposable
{
    private static readonly TimeSpan LookAfter = TimeSpan.FromMinutes(1);

    private readonly WaitedClock _clock = new();
    private readonly Wakeup _hint = new();
    private readonly CancellationTokenSource _stopping = new();
    private readonly Channel<Func<bool>> _script = Channel.CreateUnbounded<Func<bool>>();
    private int _steps;

    public void Dispose()
    {
        _hint.Dispose();
        _stopping.Dispose();
    }

    [Fact]
    public async Task Goes_on_at_once_while_there_is_more_to_do_and_then_waits()
    {
        Say(() => true, () => true, () => false);

        var run = Run(null);
        await _clock.NextWaitAsync();

        Assert.Equal(3, _steps);
        await StopAsync(run);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Looks_again_after_the_wait(bool hinted)
    {
        Say(() => false, () => false);

        var run = Run(hinted ? _hint : null);
        await _clock.NextWaitAsync();
        _clock.Advance(LookAfter);
        await _clock.NextWaitAsync();

        Assert.Equal(2, _steps);
        await StopAsync(run);
    }

    [Fact]
    public async Task A_hint_ends_the_wait()
    {
        Say(() => false, () => false);

        var run = Run(_hint);
        await _clock.NextWaitAsync();
        _hint.Set();
        await _clock.NextWaitAsync();

        Assert.Equal(2, _steps);
        await StopAsync(run);
    }

    [Fact]
    public async Task Outlives_a_step_that_fails_and_waits_before_the_next()
    {
        Say(() => throw new IOException("disk full"), () => false);

        var run = Run(null);
        await _clock.NextWaitAsync();
        Assert.Equal(1, _steps);

        _clock.Advance(LookAfter);
        await _clock.NextWaitAsync();
        Assert.Equal(2, _steps);
        await StopAsync(run);
    }

    [Fact]
    public async Task Outlives_a_request_that_took_too_long()
    {
        Say(() => throw new TaskCanceledException("the client's own limit"), () => false);

        var run = Run(null);
        await _clock.NextWaitAsync();
        _clock.Advance(LookAfter);
        await _clock.NextWaitAsync();

        Assert.Equal(2, _steps);
        await StopAsync(run);
    }

    [Fact]
    public async Task A_stop_ends_it_also_while_there_is_more_to_do()
    {
        Say(() => true, Stop, () => true);

        await Run(null);

        Assert.Equal(2, _steps);
    }

    private bool Stop()
    {
        _stopping.Cancel();
        return true;
    }

    private void Say(params Func<bool>[] steps) => Array.ForEach(steps, step => _script.Writer.TryWrite(step));

    private Task Run(Wakeup? hint) =>
        new StepLoop(_clock, NullLogger.Instance) { LookAfter = LookAfter, Hint = hint }.RunAsync(
            async cancel =>
            {
                var step = await _script.Reader.ReadAsync(cancel);
                _steps++;
                return step();
            },
            _stopping.Token);

    private async Task StopAsync(Task run)
    {
        await _stopping.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => run);
    }

    /// <summary>Says when somebody has begun to wait.</summary>
    private sealed class WaitedClock : FakeTimeProvider
    {
        private readonly Channel<TimeSpan> _waits = Channel.CreateUnbounded<TimeSpan>();

        public async Task NextWaitAsync() => Assert.Equal(LookAfter, await _waits.Reader.ReadAsync());

        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
        {
            var timer = base.CreateTimer(callback, state, dueTime, period);
            _waits.Writer.TryWrite(dueTime);
            return timer;
        }
    }
}
