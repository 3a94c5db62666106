using System.Net;
using System.Text.Json;
using HateResponse.Bot.Outbox;
using HateResponse.Hosting;

namespace HateResponse.Bot.Tests.Outbox;

/// <summary>The answer to a send was lost: whether the provider took the message, only the provider knows.</summary>
public sealed class ReconcileWorkerTests
{
    private const string Ana = "+15035550150";

    private static readonly TimeSpan Minute = TimeSpan.FromSeconds(60);

    [Fact]
    public async Task What_the_provider_has_is_sent_under_its_id_and_was_sent_once()
    {
        await using var host = await LostAsync("hello");

        host.Clock.Advance(Minute - TimeSpan.FromSeconds(1));
        Assert.Equal(0, await host.ReconcileAsync());
        host.Clock.Advance(TimeSpan.FromSeconds(1));
        host.Provider.Next(_ => TwilioAnswers.Listed(TwilioAnswers.Kept("SM7", "echo hello")));
        await host.ReconcileAsync();
        await host.DrainAsync();

        Assert.Equal((OutboxStatus.Sent, "SM7", null), Row(host));
        Assert.Equal(["POST", "GET"], host.Provider.Calls.Select(call => call.Method.Method));
        var asked = host.Provider.Calls[1].Url;
        Assert.Contains("To=%2B15035550150&From=%2B15035550100&DateSent%3E=2026-11-25T11%3A58%3A00Z", asked.Query, StringComparison.Ordinal);
    }

    public static TheoryData<string> Elsewhere => ["another text", "inbound", "before", "another row's"];

    [Theory]
    [MemberData(nameof(Elsewhere))]
    public async Task What_is_not_the_message_is_not_taken_for_it(string kept)
    {
        await using var host = BotHost.Start();
        host.Provider.Next(call => TwilioAnswers.Created("SM1", call)).Next(new HttpRequestException(HttpRequestError.ResponseEnded));
        await host.SayAsync(Ana, "hello");
        await host.DrainAsync();
        host.Clock.Advance(TimeSpan.FromMinutes(10));
        await host.SayAsync(Ana, "hello");
        await host.DrainAsync();
        var now = host.Clock.GetUtcNow();
        host.Clock.Advance(Minute);
        host.Provider.Next(_ => TwilioAnswers.Listed(kept switch
        {
            "another text" => TwilioAnswers.Kept("SM7", "echo hello you", now),
            "inbound" => TwilioAnswers.Kept("SM7", "echo hello", now, "inbound"),
            "before" => TwilioAnswers.Kept("SM7", "echo hello", now.AddMinutes(-3)),
            _ => TwilioAnswers.Kept("SM1", "echo hello", now),
        }));

        await host.ReconcileAsync();

        Assert.Equal(OutboxStatus.Lost, host.Outbox()[1].Status);
    }

    [Fact]
    public async Task Words_about_safety_that_the_provider_does_not_have_go_once_more_and_never_a_third_time()
    {
        await using var host = await LostAsync("SAFETY");
        host.Provider.Always(call => call.Method == HttpMethod.Get
            ? TwilioAnswers.Listed()
            : throw new HttpRequestException(HttpRequestError.ResponseEnded));

        host.Clock.Advance(Minute);
        await host.ReconcileAsync();
        Assert.Equal(OutboxStatus.Pending, Row(host).Status);
        await host.DrainAsync();
        Assert.Equal(OutboxStatus.Unknown, Row(host).Status);
        host.Clock.Advance(Minute);
        await host.ReconcileAsync();
        await Referrals(host).DrainAsync();
        host.Clock.Advance(TimeSpan.FromDays(1));
        Assert.Equal(0, await host.ReconcileAsync());
        Assert.Equal(0, await host.DrainAsync());

        Assert.Equal(OutboxStatus.Lost, Row(host).Status);
        Assert.Equal(2, host.Provider.Calls.Count(call => call.Method == HttpMethod.Post));
        Assert.Equal(["reply_lost"], Alerts(host));
    }

    [Fact]
    public async Task Words_about_safety_that_are_found_are_not_said_again()
    {
        await using var host = await LostAsync("SAFETY");
        host.Provider.Next(_ => TwilioAnswers.Listed(TwilioAnswers.Kept("SM7", "call 911")));

        host.Clock.Advance(Minute);
        await host.ReconcileAsync();

        Assert.Equal(0, await host.DrainAsync());
        Assert.Equal((OutboxStatus.Sent, "SM7", null), Row(host));
    }

    [Fact]
    public async Task Of_any_other_words_staff_are_told_once_an_hour_a_conversation()
    {
        await using var host = await LostAsync("hello");
        host.Provider.Next(new HttpRequestException(HttpRequestError.ResponseEnded));
        await host.SayAsync(Ana, "hello again");
        await host.DrainAsync();
        host.Provider.Always(_ => TwilioAnswers.Listed());

        host.Clock.Advance(Minute);
        await host.ReconcileAsync();
        await Referrals(host).DrainAsync();

        Assert.Equal([OutboxStatus.Lost, OutboxStatus.Lost], host.Outbox().Where(row => row.Lane == Lane.Person).Select(row => row.Status));
        Assert.Equal(["reply_lost"], Alerts(host));
    }

    /// <summary>A person does not wait a minute for the next question because of one that nobody knows of.</summary>
    [Fact]
    public async Task What_is_looked_for_holds_up_nothing()
    {
        await using var host = await LostAsync("hello");
        host.Provider.Next(TwilioAnswers.Created);

        await host.SayAsync(Ana, "still there?");
        await host.DrainAsync();

        Assert.Equal([OutboxStatus.Unknown, OutboxStatus.Sent], host.Outbox().Select(row => row.Status));
    }

    [Theory]
    [InlineData("hello", nameof(OutboxStatus.Lost))]
    [InlineData("SAFETY", nameof(OutboxStatus.Pending))]
    public async Task A_provider_that_cannot_say_is_asked_again_by_the_table_and_then_the_message_is_taken_for_lost(
        string said, string expected)
    {
        await using var host = await LostAsync(said);
        host.Provider.Always(_ => TwilioAnswers.Error(HttpStatusCode.ServiceUnavailable, 20503));

        foreach (var seconds in new[] { 60, 60, 120, 300, 600 })
        {
            Assert.Equal((OutboxStatus.Unknown, 0), (Row(host).Status, await host.ReconcileAsync()));
            host.Clock.Advance(TimeSpan.FromSeconds(seconds));
            Assert.Equal(1, await host.ReconcileAsync());
        }

        Assert.Equal(expected, Row(host).Status.ToString());
    }

    [Fact]
    public async Task Words_about_safety_are_not_said_out_of_the_blue_the_next_day()
    {
        await using var host = await LostAsync("SAFETY");
        host.Provider.Always(_ => TwilioAnswers.Listed());

        host.Clock.Advance(TimeSpan.FromDays(1));
        await host.ReconcileAsync();
        await Referrals(host).DrainAsync();

        Assert.Equal(OutboxStatus.Lost, Row(host).Status);
        Assert.Equal(["reply_lost"], Alerts(host));
    }

    [Fact]
    public async Task A_crash_between_the_commit_and_the_send_is_looked_into_the_same_way()
    {
        var folder = Directory.CreateTempSubdirectory("hateresponse-");
        await using (var dying = BotHost.Start(new() { Directory = folder.FullName }))
        {
            await dying.SayAsync(Ana, "SAFETY");
            await dying.Store.Database.WriteAsync(
                session => dying.Get<OutboxStore>().Lease(session, dying.Clock.GetUtcNow(), 64), CancellationToken.None);
        }

        await using (var next = BotHost.Start(new() { Directory = folder.FullName }))
        {
            next.Provider.Next(_ => TwilioAnswers.Listed()).Next(call => TwilioAnswers.Created("SM8", call));
            await next.DrainAsync();
            next.Clock.Advance(Minute);
            await next.ReconcileAsync();
            await next.DrainAsync();

            Assert.Equal((OutboxStatus.Sent, "SM8", null), Row(next));
        }

        folder.Delete(recursive: true);
    }

    [Fact]
    public async Task Who_asked_for_silence_in_the_meantime_is_not_written_to_again()
    {
        await using var host = await LostAsync("SAFETY");
        using var stopped = await host.PostSignedAsync(
            "/twilio/messages", [.. BotHostRequests.Text(Ana, "STOP"), new("OptOutType", "STOP")]);
        host.Provider.Next(_ => TwilioAnswers.Listed());

        host.Clock.Advance(Minute);
        await host.ReconcileAsync();
        await host.DrainAsync();

        Assert.Equal(OutboxStatus.Withheld, Row(host).Status);
    }

    [Fact]
    public async Task What_an_erased_conversation_was_told_is_not_looked_for()
    {
        await using var host = await LostAsync("hello");
        host.Store.Vault.Destroy(Guid.Parse(host.Rows<string>("SELECT key_id FROM conversations").Single()));

        host.Clock.Advance(Minute);
        await host.ReconcileAsync();

        Assert.Equal((OutboxStatus.Refused, null, "erased"), Row(host));
    }

    /// <summary>The address of a callback names the try, so its id is learnt even where the answer never came.</summary>
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_status_callback_of_a_message_whose_answer_is_lost_says_that_it_was_sent(bool outruns)
    {
        await using var host = BotHost.Start();
        host.Provider.Next(async call =>
        {
            if (outruns)
            {
                await TellAsync(host, call, "SM7", "sent");
            }

            throw new HttpRequestException(HttpRequestError.ResponseEnded);
        });
        await host.SayAsync(Ana, "hello");
        await host.DrainAsync();
        await TellAsync(host, host.Provider.Calls[0], "SM7", outruns ? "delivered" : "sent");
        host.Clock.Advance(Minute);

        Assert.Equal(0, await host.ReconcileAsync());
        Assert.Equal((OutboxStatus.Sent, "SM7", null), Row(host));
        Assert.Equal(outruns ? "delivered" : "sent", host.Outbox()[0].Delivery);
    }

    [Theory]
    [InlineData("1.7")]
    [InlineData("99.0")]
    [InlineData("x")]
    [InlineData("")]
    public async Task A_callback_of_another_try_or_of_none_settles_nothing(string tried)
    {
        await using var host = await LostAsync("hello");

        using var answer = await host.PostSignedAsync("/twilio/status?try=" + tried, BotHostRequests.Status("SM7", "sent"));

        Assert.Equal(HttpStatusCode.NoContent, answer.StatusCode);
        Assert.Equal(OutboxStatus.Unknown, Row(host).Status);
    }

    private static async Task<BotHost> LostAsync(string said)
    {
        var host = BotHost.Start();
        host.Provider.Next(new HttpRequestException(HttpRequestError.ResponseEnded));
        await host.SayAsync(Ana, said);
        await host.DrainAsync();
        Assert.Equal(OutboxStatus.Unknown, Row(host).Status);
        return host;
    }

    private static async Task TellAsync(BotHost host, HttpCall send, string sid, string status)
    {
        using var answer = await host.PostSignedAsync(
            new Uri(send.Field("StatusCallback")).PathAndQuery, BotHostRequests.Status(sid, status));
        answer.EnsureSuccessStatusCode();
    }

    private static (OutboxStatus Status, string? ProviderId, string? ErrorCode) Row(BotHost host)
    {
        var row = host.Outbox()[0];
        return (row.Status, row.ProviderId, row.ErrorCode);
    }

    private static BotHost Referrals(BotHost host)
    {
        host.Referrals.Always(_ => new HttpResponseMessage(HttpStatusCode.Created));
        return host;
    }

    private static IEnumerable<string?> Alerts(BotHost host) => host.Referrals.Calls
        .Where(call => call.Url.AbsolutePath == "/v1/alerts")
        .Select(call => JsonDocument.Parse(call.Body).RootElement.GetProperty("kind").GetString());
}
