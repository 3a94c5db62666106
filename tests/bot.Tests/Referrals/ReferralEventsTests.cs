using System.Net;
using HateResponse.Bot.Conversations;
using HateResponse.Dialogs.Engine;
using HateResponse.Hosting;

namespace HateResponse.Bot.Tests.Referrals;

public sealed class ReferralEventsTests
{
    private const string Canary = "Tonatiuh-canary-house";

    [Fact]
    public async Task Events_are_heard_in_their_order_once_and_one_that_comes_too_early_is_asked_for_again()
    {
        await using var host = await StartAsync();

        Assert.Equal(HttpStatusCode.Conflict, await TellAsync(host, sequence: 2));
        Assert.Equal(HttpStatusCode.NoContent, await TellAsync(host, sequence: 1));
        Assert.Equal(HttpStatusCode.NoContent, await TellAsync(host, sequence: 1));
        Assert.Equal(HttpStatusCode.NoContent, await TellAsync(host, sequence: 2));
        Assert.Equal(HttpStatusCode.NoContent, await TellAsync(host, sequence: 1));

        Assert.Equal(["offered 1", "offered 2"], Heard(host));
        Assert.Equal([2L], host.Rows<long>("SELECT last_event FROM conversations"));
    }

    [Fact]
    public async Task The_same_event_told_ten_times_at_once_is_heard_once()
    {
        await using var host = await StartAsync();

        var answers = await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => TellAsync(host, sequence: 1)));

        Assert.All(answers, answer => Assert.Equal(HttpStatusCode.NoContent, answer));
        Assert.Single(Heard(host));
    }

    [Fact]
    public async Task An_event_whose_turn_keeps_failing_is_set_aside_and_what_comes_after_it_is_heard()
    {
        await using var host = await StartAsync(poison: "offered 1");

        Assert.Equal(HttpStatusCode.NoContent, await TellAsync(host, sequence: 1));
        Assert.Equal(HttpStatusCode.NoContent, await TellAsync(host, sequence: 1));
        Assert.Equal(HttpStatusCode.NoContent, await TellAsync(host, sequence: 2));

        Assert.Equal(["offered 1", "offered 2"], Heard(host));
        Assert.Equal(
            [("referrals", 2L, "InvalidOperationException")],
            host.Rows<(string, long, string)>("SELECT channel, seq, failure FROM set_aside"));
        Assert.Equal(["alert"], host.Rows<string>("SELECT kind FROM outbox"));
    }

    [Theory]
    [InlineData(1, 1)]
    [InlineData(2, 0)]
    public async Task An_event_that_was_set_aside_is_heard_later_but_never_after_a_newer_one(int told, int replayed)
    {
        await using var host = await StartAsync(poison: "offered 1");
        for (var sequence = 1; sequence <= told; sequence++)
        {
            await TellAsync(host, sequence);
        }

        host.Clock.Advance(TimeSpan.FromDays(7));
        await host.SayAsync("+15035550150", "MENDED");

        Assert.Equal(replayed, await host.Get<Replay>().RunAsync(CancellationToken.None));
    }

    [Fact]
    public async Task An_event_of_a_conversation_that_does_not_exist_is_not_found()
    {
        await using var host = await StartAsync();

        using var answer = await host.TellAsync(Event(Guid.Parse("019ac000-0000-7000-8000-000000000001"), 1));

        await RefusedAsync(host, answer, HttpStatusCode.NotFound, "conversation_unknown");
    }

    [Fact]
    public async Task An_event_under_another_secret_is_refused()
    {
        await using var host = await StartAsync();

        using var answer = await host.TellAsync(Event(ConversationOf(host), 1), secret: "another");

        await RefusedAsync(host, answer, HttpStatusCode.Unauthorized, "event_signature_invalid");
    }

    [Fact]
    public async Task An_event_that_was_changed_after_it_was_signed_is_refused()
    {
        await using var host = await StartAsync();
        var signed = Event(ConversationOf(host), 1);

        using var answer = await host.TellAsync(signed.Replace("offered 1", "accepted", StringComparison.Ordinal), signed: signed);

        await RefusedAsync(host, answer, HttpStatusCode.Unauthorized, "event_signature_invalid");
    }

    [Theory]
    [InlineData(-301)]
    [InlineData(301)]
    public async Task An_event_signed_at_another_time_is_refused(int seconds)
    {
        await using var host = await StartAsync();

        using var answer = await host.TellAsync(Event(ConversationOf(host), 1), at: host.Clock.GetUtcNow().AddSeconds(seconds));

        await RefusedAsync(host, answer, HttpStatusCode.Unauthorized, "event_signature_invalid");
    }

    [Theory]
    [InlineData("")]
    [InlineData("t=1")]
    [InlineData("t=1764072000,v1=zz")]
    [InlineData("v1=00,t=1764072000")]
    public async Task A_header_that_is_no_signature_is_refused(string header)
    {
        await using var host = await StartAsync();
        using var post = new HttpRequestMessage(HttpMethod.Post, host.Address + "/referrals/events")
        {
            Content = new StringContent(Event(ConversationOf(host), 1)),
        };
        post.Headers.TryAddWithoutValidation("X-HateResponse-Signature", header);
        using var client = host.CreateClient();

        using var answer = await client.SendAsync(post);

        await RefusedAsync(host, answer, HttpStatusCode.Unauthorized, "event_signature_invalid");
    }

    [Theory]
    [InlineData("""{"type":"referral.changed"}""")]
    [InlineData("""{"type":"something.else","data":{"status":"Tonatiuh-canary-house","organizationName":"x"}}""")]
    [InlineData("""["Tonatiuh-canary-house""")]
    [InlineData("null")]
    public async Task An_event_that_cannot_be_read_is_a_bad_request(string json)
    {
        await using var host = await StartAsync();

        using var answer = await host.TellAsync(json);

        await RefusedAsync(host, answer, HttpStatusCode.BadRequest, "event_invalid");
    }

    [Fact]
    public async Task An_event_that_is_too_large_is_refused()
    {
        await using var host = await StartAsync();

        using var answer = await host.TellAsync(new string(' ', 20_000) + Event(ConversationOf(host), 1));

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, answer.StatusCode);
        Assert.Empty(Heard(host));
    }

    private static async Task<BotHost> StartAsync(string? poison = null)
    {
        var host = BotHost.Start(new()
        {
            Dialog = (state, context) =>
            {
                poison = context.Activity.Text == "MENDED" ? null : poison;
                return TurnEvent.From(context.Activity) is TurnEvent.ReferralChanged changed && changed.Status == poison
                    ? throw new InvalidOperationException("broken")
                    : EchoDialog.Turn(state, context) with { Replies = [] };
            },
        });
        await host.SayAsync("+15035550150", "hello");
        return host;
    }

    private static async Task<HttpStatusCode> TellAsync(BotHost host, int sequence)
    {
        using var answer = await host.TellAsync(Event(ConversationOf(host), sequence));
        return answer.StatusCode;
    }

    private static Guid ConversationOf(BotHost host) => Guid.Parse(host.Rows<string>("SELECT id FROM conversations").Single());

    private static string Event(Guid conversation, int sequence) =>
        $$$"""
        {"eventId":"019ac000-0000-7000-8000-00000000000{{{sequence}}}","conversationId":"{{{conversation}}}","sequence":{{{sequence}}},
        "type":"referral.changed","at":"2026-11-25T12:00:00Z","data":{"referralId":"019ac000-0000-7000-8000-0000000000ff",
        "status":"offered {{{sequence}}}","organizationName":"{{{Canary}}}","reason":null,"contactBy":null}}
        """;

    private static IEnumerable<string?> Heard(BotHost host) => host.Transcript()
        .Where(line => line.Kind == "event")
        .Select(line => line.Activity.Value?.GetProperty("status").GetString());

    private static async Task RefusedAsync(BotHost host, HttpResponseMessage answer, HttpStatusCode status, string code)
    {
        var body = await answer.Content.ReadAsStringAsync();
        Assert.Equal(status, answer.StatusCode);
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType?.MediaType);
        Assert.Contains("urn:hateresponse:" + code, body, StringComparison.Ordinal);
        Assert.Empty(Heard(host));
        Assert.DoesNotContain(host.Logs.Lines.Append(body), line => line.Contains(Canary, StringComparison.Ordinal));
    }
}
