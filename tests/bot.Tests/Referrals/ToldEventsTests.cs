using System.Net;
using HateResponse.Dialogs.Engine;
using HateResponse.Hosting;

namespace HateResponse.Bot.Tests.Referrals;

public sealed class ToldEventsTests
{
    private const string Report = "019ac000-0000-7000-8000-0000000000aa";

    [Fact]
    public async Task A_conversation_hears_that_a_consent_ended_and_that_its_report_was_erased()
    {
        List<TurnEvent> heard = [];
        await using var host = await StartAsync(heard);

        Assert.Equal(HttpStatusCode.NoContent, await TellAsync(
            host, 1, "consent.expired", $$"""{"reportId":"{{Report}}","scope":"share_cbo","organizationName":"Casa"}"""));
        Assert.Equal(HttpStatusCode.NoContent, await TellAsync(
            host, 2, "consent.expired", $$"""{"reportId":"{{Report}}","scope":"contact_me","organizationName":null}"""));
        Assert.Equal(HttpStatusCode.NoContent, await TellAsync(host, 3, "report.erased", $$"""{"reportId":"{{Report}}"}"""));

        Assert.Equal(
            [
                new TurnEvent.ConsentExpired(Guid.Parse(Report), "share_cbo", "Casa"),
                new TurnEvent.ConsentExpired(Guid.Parse(Report), "contact_me", null),
                new TurnEvent.Erased(Guid.Parse(Report)),
            ],
            heard);
    }

    [Theory]
    [InlineData("consent.expired", """{"reportId":"019ac000-0000-7000-8000-0000000000aa"}""")]
    [InlineData("consent.expired", """{"scope":7}""")]
    [InlineData("report.erased", """{"reportId":"no id"}""")]
    [InlineData("report.erased", "null")]
    [InlineData("report.eaten", "{}")]
    public async Task What_cannot_be_read_is_refused_and_not_heard(string type, string data)
    {
        List<TurnEvent> heard = [];
        await using var host = await StartAsync(heard);

        Assert.Equal(HttpStatusCode.BadRequest, await TellAsync(host, 1, type, data));

        Assert.Empty(heard);
    }

    private static async Task<BotHost> StartAsync(List<TurnEvent> heard)
    {
        var host = BotHost.Start(new()
        {
            Dialog = (state, context) =>
            {
                heard.AddRange(TurnEvent.From(context.Activity) is { } happened ? [happened] : []);
                return new(state, [], []);
            },
        });
        await host.SayAsync("+15035550150", "hello");
        return host;
    }

    private static async Task<HttpStatusCode> TellAsync(BotHost host, int sequence, string type, string data)
    {
        var conversation = host.Rows<string>("SELECT id FROM conversations").Single();
        using var answer = await host.TellAsync(
            $$"""
            {"eventId":"{{Guid.CreateVersion7(host.Clock.GetUtcNow())}}","conversationId":"{{conversation}}","sequence":{{sequence}},
             "type":"{{type}}","at":"2026-11-25T12:00:00Z","data":{{data}}}
            """);
        return answer.StatusCode;
    }
}
