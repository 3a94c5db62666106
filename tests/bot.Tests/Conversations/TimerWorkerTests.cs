using HateResponse.Bot.Conversations;
using HateResponse.Hosting;

namespace HateResponse.Bot.Tests.Conversations;

public sealed class TimerWorkerTests
{
    private const string From = "+15035550150";

    [Fact]
    public async Task A_timer_fires_when_it_is_due_and_once_however_many_look()
    {
        await using var host = BotHost.Start();
        await host.SayAsync(From, "TIMER quiet 30");

        host.Clock.Advance(TimeSpan.FromSeconds(29));
        Assert.Equal(0, await host.FireTimersAsync());
        host.Clock.Advance(TimeSpan.FromSeconds(1));
        await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => host.FireTimersAsync()));

        Assert.Single(host.Transcript(), line => line is { Kind: "event", Activity.Name: "timer.fired" });
        Assert.Single(host.Transcript(), line => line is { Kind: "out", Activity.Text: "timer quiet" });
        Assert.Equal(0, host.Count("SELECT count(*) FROM timers"));
    }

    [Fact]
    public async Task A_timer_that_is_set_again_is_moved()
    {
        await using var host = BotHost.Start();
        await host.SayAsync(From, "TIMER quiet 30");
        host.Clock.Advance(TimeSpan.FromSeconds(20));
        await host.SayAsync(From, "TIMER quiet 30");

        host.Clock.Advance(TimeSpan.FromSeconds(20));
        Assert.Equal(0, await host.FireTimersAsync());
        host.Clock.Advance(TimeSpan.FromSeconds(10));
        Assert.Equal(1, await host.FireTimersAsync());
    }

    /// <summary>The writer is held, so that the timer is seen as due before the turn that moves it, and taken after it.</summary>
    [Fact]
    public async Task A_timer_that_is_moved_after_it_was_seen_as_due_does_not_fire()
    {
        await using var host = BotHost.Start();
        await host.SayAsync(From, "TIMER quiet 30");
        host.Clock.Advance(TimeSpan.FromSeconds(30));
        using var gate = new ManualResetEventSlim();
        var held = host.Store.Database.WriteAsync(_ => gate.Wait(), CancellationToken.None);
        var moved = host.Get<MessageIntake>().TakeAsync(
            new()
            {
                Channel = "twilio-sms",
                MessageId = BotHostRequests.NewSid(),
                Address = From,
                Line = BotHost.Line,
                Activity = new() { Type = "message", Text = "TIMER quiet 30" },
            },
            CancellationToken.None);

        var seen = host.FireTimersAsync();
        gate.Set();
        await Task.WhenAll(held, moved, seen);

        Assert.Equal(1, await seen);
        Assert.DoesNotContain(host.Transcript(), line => line.Kind == "event");
        Assert.Equal(1, host.Count("SELECT count(*) FROM timers"));
    }

    [Fact]
    public async Task A_timer_that_is_cancelled_never_fires()
    {
        await using var host = BotHost.Start();
        await host.SayAsync(From, "TIMER quiet 30");
        await host.SayAsync(From, "CANCEL-TIMER quiet");

        host.Clock.Advance(TimeSpan.FromDays(1));

        Assert.Equal(0, await host.FireTimersAsync());
    }

    [Fact]
    public async Task A_timer_whose_turn_fails_stays_and_the_others_fire()
    {
        var broken = true;
        await using var host = BotHost.Start(new()
        {
            Dialog = (state, context) => broken && context.Activity.Value?.ToString().Contains("bad", StringComparison.Ordinal) == true
                ? throw new InvalidOperationException("broken")
                : EchoDialog.Turn(state, context),
        });
        await host.SayAsync(From, "TIMER bad 30");
        await host.SayAsync("+15035550151", "TIMER good 30");
        host.Clock.Advance(TimeSpan.FromSeconds(30));

        await host.FireTimersAsync();
        Assert.Equal(["timer good"], Replies(host));
        broken = false;
        host.Clock.Advance(TimeSpan.FromMinutes(1));
        await host.FireTimersAsync();

        Assert.Equal(["timer bad", "timer good"], Replies(host).Order());
    }

    private static IEnumerable<string?> Replies(BotHost host) =>
        host.Transcript().Where(line => line.Kind == "out").Select(line => line.Activity.Text);
}
