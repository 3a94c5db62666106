using System.Net;
using HateResponse.Bot.Outbox;
using HateResponse.Hosting;

namespace HateResponse.Bot.Tests.Outbox;

public sealed class OptOutTests
{
    private const string Ana = "+15035550150";

    [Fact]
    public async Task What_waits_when_the_person_stops_the_line_is_withheld_at_the_last_moment()
    {
        await using var host = BotHost.Start();
        await host.SayAsync(Ana, "hello");
        await OptAsync(host, "STOP");

        await host.DrainAsync();

        Assert.Empty(host.Provider.Calls);
        Assert.Equal(OutboxStatus.Withheld, Assert.Single(host.Outbox()).Status);
    }

    [Fact]
    public async Task After_a_start_the_line_may_write_again_but_what_was_withheld_stays_withheld()
    {
        await using var host = BotHost.Start();
        host.Provider.Always(TwilioAnswers.Created);
        await host.SayAsync(Ana, "before");
        await OptAsync(host, "STOP");
        await host.DrainAsync();

        await OptAsync(host, "START");
        await host.SayAsync(Ana, "after");
        await host.DrainAsync();

        Assert.Equal(["echo after"], host.Provider.Calls.Select(call => call.Field("Body")));
    }

    [Fact]
    public async Task The_confirmation_of_an_opt_out_waits_behind_no_message_that_is_to_be_tried_again()
    {
        await using var host = BotHost.Start(new() { Dialog = null });
        host.Provider.BusyForOneSend().Always(TwilioAnswers.Created);
        await host.SayAsync(Ana, "hello");
        await host.Get<OutboxWorker>().StepAsync(CancellationToken.None);

        await host.SayAsync(Ana, "do not text me anymore");
        await host.DrainAsync();

        Assert.Equal(OutboxStatus.Sent, host.Outbox()[^1].Status);
        Assert.All(host.Outbox().SkipLast(1), row => Assert.Equal(OutboxStatus.Withheld, row.Status));
        Assert.Equal(TwilioAnswers.CallsOfASend + 1, host.Provider.Calls.Count);
    }

    [Fact]
    public async Task A_send_that_the_provider_refuses_for_the_persons_stop_silences_the_line_and_still_asks_the_referral_api()
    {
        await using var host = BotHost.Start();
        host.Provider.Next(_ => TwilioAnswers.Error(HttpStatusCode.BadRequest, 21610));
        host.Referrals.Always(_ => new HttpResponseMessage(HttpStatusCode.Created));
        await host.SayAsync(Ana, "TWICE");
        await host.SayAsync(Ana, "ALERT");

        await host.DrainAsync();

        Assert.Equal(
            [(OutboxStatus.Refused, "21610"), (OutboxStatus.Withheld, null), (OutboxStatus.Sent, null)],
            host.Outbox().Select(row => (row.Status, row.ErrorCode)));
        Assert.Contains(host.Transcript(), line => line is { Kind: "event", Activity.Name: "opted.out" });
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task The_same_told_by_a_callback_silences_the_line_even_when_it_outruns_the_answer(bool outruns)
    {
        await using var host = BotHost.Start();
        host.Provider.Next(async call =>
        {
            if (outruns)
            {
                await TellStoppedAsync(host);
            }

            return TwilioAnswers.Created("SM1", call);
        });
        await host.SayAsync(Ana, "TWICE");
        await host.Get<OutboxWorker>().StepAsync(CancellationToken.None);
        if (!outruns)
        {
            await TellStoppedAsync(host);
        }

        await host.DrainAsync();

        Assert.Equal([OutboxStatus.Sent, OutboxStatus.Withheld], host.Outbox().Select(row => row.Status));
        Assert.Equal("failed", host.Outbox()[0].Delivery);
        Assert.Single(host.Transcript(), line => line is { Kind: "event", Activity.Name: "opted.out" });
    }

    /// <summary>Without Advanced Opt-Out the carrier acts on the bare word; an answer would only be refused.</summary>
    [Theory]
    [InlineData("STOP")]
    [InlineData(" unsubscribe ")]
    public async Task A_word_that_carriers_act_on_is_not_answered(string word)
    {
        await using var host = BotHost.Start();

        await host.SayAsync(Ana, word);

        Assert.Empty(host.Outbox());
        Assert.Equal([word], host.Transcript().Select(line => line.Activity.Text));
    }

    private static async Task OptAsync(BotHost host, string type)
    {
        using var answer = await host.PostSignedAsync(
            "/twilio/messages", [.. BotHostRequests.Text(Ana, type), new("OptOutType", type)]);
        answer.EnsureSuccessStatusCode();
    }

    private static async Task TellStoppedAsync(BotHost host)
    {
        using var answer = await host.PostSignedAsync("/twilio/status", BotHostRequests.Status("SM1", "failed", "21610"));
        answer.EnsureSuccessStatusCode();
    }
}
