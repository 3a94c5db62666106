using System.Net;
using HateResponse.Bot.Channels.Twilio;
using HateResponse.Bot.Outbox;
using HateResponse.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace HateResponse.Bot.Tests.Channels.Twilio;

/// <summary>429 is known not to have been taken: it is repeated inside the send, for a short while.</summary>
public sealed class ThrottlingTests
{
    private const string Ana = "+15035550150";

    [Fact]
    public async Task Two_answers_of_429_and_then_201_are_one_message_sent_once()
    {
        await using var host = BotHost.Start();
        host.Provider.Next(2, _ => TwilioAnswers.Error(HttpStatusCode.TooManyRequests, 20429)).Next(call => TwilioAnswers.Created("SM1", call));
        await host.SayAsync(Ana, "hello");

        await host.DrainAsync();

        Assert.Equal(3, host.Provider.Calls.Count);
        Assert.Equal([(OutboxStatus.Sent, 1, "SM1")], host.Outbox().Select(row => (row.Status, row.Attempts, row.ProviderId!)));
    }

    [Theory]
    [InlineData(500)]
    [InlineData(503)]
    public async Task What_may_have_been_taken_is_not_repeated(int status)
    {
        await using var host = BotHost.Start();
        host.Provider.Always(_ => TwilioAnswers.Error((HttpStatusCode)status, 20500));
        await host.SayAsync(Ana, "hello");

        await host.DrainAsync();

        Assert.Single(host.Provider.Calls);
    }

    [Fact]
    public async Task A_wait_that_the_provider_asks_for_is_kept_inside_the_send()
    {
        var clock = new WatchedClock();
        await using var host = BotHost.Start(new()
        {
            Services = services => services.AddSingleton<TimeProvider>(clock).AddSingleton(new TwilioBackoff()),
        });
        host.Provider.Next(_ => Asking("3")).Next(call => TwilioAnswers.Created("SM1", call));
        await host.SayAsync(Ana, "hello");

        var sent = host.DrainAsync();
        await clock.ThreeSeconds.WaitAsync(TimeSpan.FromSeconds(30));
        Assert.Single(host.Provider.Calls);
        clock.Advance(TimeSpan.FromSeconds(3));
        await sent.WaitAsync(TimeSpan.FromSeconds(30));

        Assert.Equal(OutboxStatus.Sent, Assert.Single(host.Outbox()).Status);
    }

    [Fact]
    public async Task A_longer_wait_is_kept_in_the_outbox()
    {
        await using var host = BotHost.Start();
        host.Provider.Next(_ => Asking("45")).Next(call => TwilioAnswers.Created("SM1", call));
        await host.SayAsync(Ana, "hello");

        await host.DrainAsync();
        host.Clock.Advance(TimeSpan.FromSeconds(44));
        Assert.Equal(0, await host.DrainAsync());
        host.Clock.Advance(TimeSpan.FromSeconds(1));
        await host.DrainAsync();

        Assert.Equal([(OutboxStatus.Sent, 2)], host.Outbox().Select(row => (row.Status, row.Attempts)));
    }

    private static HttpResponseMessage Asking(string seconds)
    {
        var answer = TwilioAnswers.Error(HttpStatusCode.TooManyRequests, 20429);
        answer.Headers.Add("Retry-After", seconds);
        return answer;
    }

    /// <summary>A clock that stands still and tells when somebody waits on it for three seconds.</summary>
    private sealed class WatchedClock() : FakeTimeProvider(new DateTimeOffset(2026, 11, 25, 12, 0, 0, TimeSpan.Zero))
    {
        private readonly TaskCompletionSource _waits = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public Task ThreeSeconds => _waits.Task;

        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
        {
            var timer = base.CreateTimer(callback, state, dueTime, period);
            if (dueTime == TimeSpan.FromSeconds(3))
            {
                _waits.TrySetResult();
            }

            return timer;
        }
    }
}
