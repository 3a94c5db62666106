using System.Collections.Concurrent;
using System.Net;
using HateResponse.Bot.Outbox;
using HateResponse.Hosting;

namespace HateResponse.Bot.Tests.Outbox;

public sealed class OutboxWorkerTests
{
    private const string Ana = "+15035550150";
    private const string Ben = "+15035550151";

    [Fact]
    public async Task A_message_that_is_tried_again_is_not_overtaken_by_the_next_one_and_holds_up_no_other_conversation()
    {
        await using var host = BotHost.Start();
        host.Provider.BusyForOneSend().Always(TwilioAnswers.Created);

        await host.SayAsync(Ana, "TWICE");
        await host.DrainAsync();
        await host.SayAsync(Ben, "hello");
        await host.DrainAsync();
        host.Clock.Advance(TimeSpan.FromSeconds(2));
        await host.DrainAsync();

        Assert.Equal(
            ["one", "one", "one", "echo hello", "one", "two"], host.Provider.Calls.Select(call => call.Field("Body")));
        Assert.All(host.Outbox(), row => Assert.Equal(OutboxStatus.Sent, row.Status));
    }

    [Fact]
    public async Task A_referral_api_that_is_down_holds_up_no_message_and_the_other_way_round()
    {
        await using var host = BotHost.Start();
        host.Referrals.Always(_ => new HttpResponseMessage(HttpStatusCode.ServiceUnavailable));
        host.Provider.Always(TwilioAnswers.Created);
        await host.SayAsync(Ana, "ALERT");
        await host.SayAsync(Ana, "hello");

        await host.DrainAsync();

        Assert.Equal(
            [(Lane.Alerts, OutboxStatus.Pending), (Lane.Person, OutboxStatus.Sent)],
            host.Outbox().Select(row => (row.Lane, row.Status)));
    }

    [Fact]
    public async Task A_conversation_that_was_erased_holds_up_no_other()
    {
        await using var host = BotHost.Start();
        host.Provider.Always(TwilioAnswers.Created);
        await host.SayAsync(Ana, "hello");
        host.Store.Vault.Destroy(Guid.Parse(host.Rows<string>("SELECT key_id FROM conversations").Single()));
        await host.SayAsync(Ben, "hello");

        await host.DrainAsync();

        Assert.Equal(
            [(OutboxStatus.Refused, "erased"), (OutboxStatus.Sent, null)],
            host.Outbox().Select(row => (row.Status, row.ErrorCode)));
    }

    [Fact]
    public async Task A_row_that_cannot_be_read_is_looked_at_again_and_holds_up_no_other_conversation()
    {
        await using var host = BotHost.Start();
        host.Provider.Always(TwilioAnswers.Created);
        await host.SayAsync(Ana, "hello");
        await host.Store.Database.WriteAsync(
            session => session.Execute("UPDATE transcript SET activity_sealed = x'00' WHERE kind = 'out'"), CancellationToken.None);
        await host.SayAsync(Ben, "hello");

        await host.DrainAsync();

        Assert.Equal(
            [(OutboxStatus.Pending, "unreadable"), (OutboxStatus.Sent, null)],
            host.Outbox().Select(row => (row.Status, row.ErrorCode)));
    }

    [Fact]
    public async Task A_send_that_hangs_holds_up_its_own_conversation_only()
    {
        var hung = new TaskCompletionSource();
        var left = new TaskCompletionSource();
        var release = new TaskCompletionSource();
        var all = new TaskCompletionSource();
        var bodies = new ConcurrentQueue<string>();
        await using var host = BotHost.Start(new() { Workers = true });
        host.Provider.Always(async call =>
        {
            bodies.Enqueue(call.Field("Body"));
            switch (call.Field("Body"))
            {
                case "one":
                    hung.SetResult();
                    await release.Task;
                    break;
                case "two":
                    all.SetResult();
                    break;
                default:
                    left.SetResult();
                    break;
            }

            return TwilioAnswers.Created(call);
        });

        await host.SayAsync(Ana, "TWICE");
        await hung.Task.WaitAsync(TimeSpan.FromSeconds(30));
        await host.SayAsync(Ben, "hello");
        await left.Task.WaitAsync(TimeSpan.FromSeconds(30));
        release.SetResult();
        await all.Task.WaitAsync(TimeSpan.FromSeconds(30));

        Assert.Equal(["one", "echo hello", "two"], bodies);
    }

    [Fact]
    public async Task What_is_on_its_way_at_a_stop_is_written_down_before_the_store_closes()
    {
        var folder = Directory.CreateTempSubdirectory("hateresponse-");
        var hung = new TaskCompletionSource();
        var release = new TaskCompletionSource();
        var host = BotHost.Start(new() { Workers = true, Directory = folder.FullName });
        host.Provider.Next(async call =>
        {
            hung.SetResult();
            await release.Task;
            return TwilioAnswers.Created("SM1", call);
        });
        await host.SayAsync(Ana, "hello");
        await hung.Task.WaitAsync(TimeSpan.FromSeconds(30));

        var stop = host.DisposeAsync();
        release.SetResult();
        await stop;

        await using (var next = BotHost.Start(new() { Directory = folder.FullName }))
        {
            Assert.Equal([("SM1", OutboxStatus.Sent)], next.Outbox().Select(row => (row.ProviderId!, row.Status)));
        }

        folder.Delete(recursive: true);
    }
}
