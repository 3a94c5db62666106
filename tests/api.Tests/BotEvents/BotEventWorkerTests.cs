using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using HateResponse.Api.Referrals;
using Microsoft.Extensions.DependencyInjection;

namespace HateResponse.Api.Tests.BotEvents;

public sealed class BotEventWorkerTests : IAsyncDisposable
{
    private readonly ApiHost _host = new();

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    [Fact]
    public async Task What_happened_is_told_signed_and_in_order()
    {
        var referral = await OpenAsync(1);
        await ChangeAsync(referral, "received");
        await ChangeAsync(referral, "accepted");
        await ChangeAsync(referral, "in_progress");

        await DrainAsync();

        Assert.Equal([(1, "received"), (2, "accepted"), (3, "in_progress")], _host.Bot.Events);
        Assert.Equal(3, _host.Count("SELECT count(*) FROM bot_events WHERE status = 1 AND attempts = 1"));
        Assert.All(_host.Bot.Heard, heard => Assert.Equal(Signature(heard.Body), heard.Signature));
        var told = JsonNode.Parse(_host.Bot.Heard.ElementAt(1).Body)!;
        Assert.Equal("referral.changed", told["type"]!.GetValue<string>());
        Assert.Equal(referral.ToString(), told["data"]!["referralId"]!.GetValue<string>());
        Assert.Equal("Puente Claro House", told["data"]!["organizationName"]!.GetValue<string>());
        Assert.Equal(new DateTimeOffset(2026, 11, 30, 18, 0, 0, default), told["data"]!["contactBy"]!.GetValue<DateTimeOffset>());
    }

    [Fact]
    public async Task A_bot_that_is_away_hears_everything_once_it_is_back_in_order()
    {
        var referral = await OpenAsync(1);
        var failures = 4;
        _host.Bot.Answer = _ => failures-- > 0 ? HttpStatusCode.InternalServerError : HttpStatusCode.NoContent;
        await ChangeAsync(referral, "received");
        await ChangeAsync(referral, "accepted");

        foreach (var wait in (int[])[1, 5, 30, 120])
        {
            Assert.Equal(1, await _host.BotEvents.StepAsync(default)); // the head alone
            Assert.Equal(0, await _host.BotEvents.StepAsync(default)); // and not before its time
            _host.Clock.Advance(TimeSpan.FromSeconds(wait));
        }

        await DrainAsync();
        Assert.Equal([(1, "received"), (1, "received"), (1, "received"), (1, "received"), (1, "received"), (2, "accepted")], _host.Bot.Events);
        Assert.Equal(6, _host.Bot.Heard.Count);
        Assert.Equal(_host.Bot.Heard.First().Body, _host.Bot.Heard.ElementAt(4).Body);
        Assert.NotEqual(_host.Bot.Heard.First().Signature, _host.Bot.Heard.ElementAt(4).Signature); // signed anew
        Assert.Equal(2, _host.Count("SELECT count(*) FROM bot_events WHERE status = 1"));
    }

    [Fact]
    public async Task An_answer_that_was_lost_makes_a_repeat_with_the_same_id_and_sequence()
    {
        var referral = await OpenAsync(1);
        await ChangeAsync(referral, "accepted");
        _host.Bot.Answer = _ => throw new HttpRequestException("connection lost after the bot took it");
        await _host.BotEvents.StepAsync(default);
        _host.Bot.Answer = _ => HttpStatusCode.NoContent;
        _host.Clock.Advance(TimeSpan.FromSeconds(1));

        await DrainAsync();

        Assert.Single(_host.Bot.Heard.Select(heard => heard.Body).Distinct());
        Assert.Equal(2, _host.Bot.Heard.Count);
    }

    [Fact]
    public async Task A_process_that_died_while_it_told_tells_again_after_the_lease()
    {
        var referral = await OpenAsync(1);
        await ChangeAsync(referral, "accepted");
        await _host.Store.Database.WriteAsync(
            session => Api.BotEvents.BotEventStore.Take(session, _host.Clock.GetUtcNow()), default);

        Assert.Equal(0, await _host.BotEvents.StepAsync(default));
        _host.Clock.Advance(TimeSpan.FromSeconds(30));
        Assert.Equal(1, await _host.BotEvents.StepAsync(default));

        Assert.Equal([(1, "accepted")], _host.Bot.Events);
    }

    [Fact]
    public async Task One_conversation_does_not_wait_for_another()
    {
        var stuck = await OpenAsync(1);
        var other = await OpenAsync(2);
        await ChangeAsync(stuck, "accepted");
        await ChangeAsync(other, "accepted");
        await ChangeAsync(other, "in_progress");
        var stuckConversation = Conversation(1).ToString();
        _host.Bot.Answer = body => body["conversationId"]!.GetValue<string>() == stuckConversation
            ? HttpStatusCode.Conflict
            : HttpStatusCode.NoContent;

        await DrainAsync();

        Assert.Equal(2, _host.Count($"SELECT count(*) FROM bot_events WHERE status = 1 AND conversation_id = '{Conversation(2)}'"));
        Assert.Equal(1, _host.Count($"SELECT count(*) FROM bot_events WHERE status = 0 AND conversation_id = '{stuckConversation}'"));
    }

    [Fact]
    public async Task A_conversation_that_the_bot_does_not_know_is_given_up_slowly_and_shown()
    {
        var referral = await OpenAsync(1);
        await ChangeAsync(referral, "accepted");
        _host.Bot.Answer = _ => HttpStatusCode.NotFound;

        for (var day = 0; day < 10; day++)
        {
            await _host.BotEvents.StepAsync(default);
            _host.Clock.Advance(TimeSpan.FromDays(1));
        }

        Assert.Equal(6, _host.Bot.Heard.Count);
        Assert.Equal(1, _host.Count("SELECT count(*) FROM bot_events WHERE status = 2 AND finished_at IS NOT NULL"));
    }

    [Fact]
    public async Task A_bot_that_stays_away_for_a_week_is_waited_for()
    {
        var referral = await OpenAsync(1);
        await ChangeAsync(referral, "accepted");
        _host.Bot.Answer = _ => HttpStatusCode.ServiceUnavailable;
        for (var hour = 0; hour < 7 * 24; hour++)
        {
            await _host.BotEvents.StepAsync(default);
            _host.Clock.Advance(TimeSpan.FromHours(1));
        }

        _host.Bot.Answer = _ => HttpStatusCode.NoContent;
        await DrainAsync();

        Assert.Equal(1, _host.Count("SELECT count(*) FROM bot_events WHERE status = 1"));
    }

    private static Guid Conversation(int number) => Guid.Parse($"0199b000-0000-7000-8000-00000000c{number:000}");

    private async Task<Guid> OpenAsync(int number)
    {
        var report = Guid.Parse($"0199b000-0000-7000-8000-00000000d{number:000}");
        var referral = Guid.Parse($"0199b000-0000-7000-8000-00000000e{number:000}");
        (await _host.PostAsync(
            "/v1/reports", Sample.Body(body => body["conversationId"] = Conversation(number).ToString(), report)))
            .Is(HttpStatusCode.Created);
        (await _host.PostAsync($"/v1/reports/{report}/referrals", Sample.Referral(referral))).Is(HttpStatusCode.Created);
        return referral;
    }

    private async Task ChangeAsync(Guid referral, string status)
    {
        var change = new ReferralChange { ReferralId = referral, ToStatus = status, Actor = "system" };
        var store = _host.Services.GetRequiredService<ReferralStore>();
        Assert.IsType<ReferralOutcome.Changed>(await _host.Store.Database.WriteAsync(
            session => store.Change(session, change, _host.Clock.GetUtcNow()), default));
    }

    private async Task DrainAsync()
    {
        while (await _host.BotEvents.StepAsync(default) > 0)
        {
            // until nothing is due
        }
    }

    /// <summary>As the bot computes it, at the instant of the test's clock.</summary>
    private string Signature(string body)
    {
        var time = _host.Clock.GetUtcNow().ToUnixTimeSeconds();
        var mac = HMACSHA256.HashData(Encoding.UTF8.GetBytes("secret-for-tests"), Encoding.UTF8.GetBytes($"{time}.{body}"));
        return $"t={time},v1={Convert.ToHexString(mac).ToLowerInvariant()}";
    }
}
