using HateResponse.Bot.Outbox;
using HateResponse.Hosting;

namespace HateResponse.Bot.Tests.Outbox;

/// <summary>A process that dies between the lease and the answer leaves a row that says so.</summary>
public sealed class RecoveryTests
{
    private const string Ana = "+15035550150";

    [Fact]
    public async Task A_message_that_may_have_been_sent_is_unknown_and_never_sent_again_and_the_next_one_goes()
    {
        var folder = Directory.CreateTempSubdirectory("hateresponse-");
        await using (var dying = BotHost.Start(new() { Directory = folder.FullName }))
        {
            await dying.SayAsync(Ana, "TWICE");
            await LeaseAsync(dying);
        }

        await using (var next = BotHost.Start(new() { Directory = folder.FullName }))
        {
            next.Provider.Always(TwilioAnswers.Created);
            await next.DrainAsync();
            next.Clock.Advance(TimeSpan.FromDays(1));
            await next.DrainAsync();

            Assert.Equal(["two"], next.Provider.Calls.Select(call => call.Field("Body")));
            Assert.Equal(
                [(OutboxStatus.Unknown, "interrupted"), (OutboxStatus.Sent, null)],
                next.Outbox().Select(row => (row.Status, row.ErrorCode)));
        }

        folder.Delete(recursive: true);
    }

    [Fact]
    public async Task A_question_to_the_referral_api_is_asked_again_under_its_key()
    {
        var folder = Directory.CreateTempSubdirectory("hateresponse-");
        string key;
        await using (var dying = BotHost.Start(new() { Directory = folder.FullName }))
        {
            await dying.SayAsync(Ana, "ALERT");
            key = Assert.Single(await LeaseAsync(dying)).IdempotencyKey;
        }

        await using (var next = BotHost.Start(new() { Directory = folder.FullName }))
        {
            next.Referrals.Always(_ => new HttpResponseMessage(System.Net.HttpStatusCode.Created));
            await next.DrainAsync();

            Assert.Equal([key], next.Referrals.Calls.Select(call => call.Headers.GetValues("Idempotency-Key").Single()));
            Assert.Equal(OutboxStatus.Sent, Assert.Single(next.Outbox()).Status);
        }

        folder.Delete(recursive: true);
    }

    [Fact]
    public async Task An_answer_that_comes_after_its_lease_is_over_is_still_believed()
    {
        await using var host = BotHost.Start();
        host.Provider.Next(async call =>
        {
            host.Clock.Advance(TimeSpan.FromMinutes(5));
            await host.DrainAsync();
            Assert.Equal(OutboxStatus.Unknown, Assert.Single(host.Outbox()).Status);
            return TwilioAnswers.Created("SM1", call);
        });
        await host.SayAsync(Ana, "hello");

        await host.DrainAsync();

        Assert.Equal([(OutboxStatus.Sent, "SM1")], host.Outbox().Select(row => (row.Status, row.ProviderId!)));
    }

    private static Task<List<OutboxRow>> LeaseAsync(BotHost host) => host.Store.Database.WriteAsync(
        session => host.Get<OutboxStore>().Lease(session, host.Clock.GetUtcNow(), 64), CancellationToken.None);
}
