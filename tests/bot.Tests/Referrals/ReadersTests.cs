using System.Net;
using System.Text;
using HateResponse.Bot.Outbox;
using HateResponse.Dialogs.Engine;
using HateResponse.Hosting;

namespace HateResponse.Bot.Tests.Referrals;

public sealed class ReadersTests : IAsyncLifetime
{
    private static readonly Guid Report = Guid.Parse("019ac000-0000-7000-8000-0000000000aa");

    private readonly List<TurnEvent.ReadersListed> _heard = [];
    private BotHost _host = null!;

    public async Task InitializeAsync()
    {
        _host = BotHost.Start(BotHostOptions.With("Referrals:ApiKey", "the-key") with { Dialog = Turn });
        await _host.SayAsync("+15035550150", "WHO");
    }

    public async Task DisposeAsync() => await _host.DisposeAsync();

    [Fact]
    public async Task The_conversation_hears_which_organizations_opened_the_report_how_often_and_when_last()
    {
        _host.Referrals.Next(_ => Json(
            """
            {"readers":[{"organizationName":"Casa Puente","times":2,"lastAt":"2026-11-24T18:15:00+00:00"},
            {"organizationName":null,"times":1,"lastAt":"2026-11-24T18:10:00+00:00"}]}
            """));

        await _host.DrainAsync();

        var heard = Assert.Single(_heard);
        Assert.Equal(Report, heard.ReportId);
        Assert.Equal(
            [
                new ReportReader("Casa Puente", 2, new DateTimeOffset(2026, 11, 24, 18, 15, 0, TimeSpan.Zero)),
                new ReportReader(null, 1, new DateTimeOffset(2026, 11, 24, 18, 10, 0, TimeSpan.Zero)),
            ],
            heard.Readers);
    }

    [Fact]
    public async Task It_is_asked_for_under_the_key_and_nothing_is_posted()
    {
        _host.Referrals.Next(_ => Json("""{"readers":[]}"""));

        await _host.DrainAsync();

        var call = Assert.Single(_host.Referrals.Calls);
        Assert.Equal(
            (HttpMethod.Get, $"http://referrals.test/v1/reports/{Report}/readers", "", "Bearer the-key"),
            (call.Method, call.Url.ToString(), call.Body, call.Headers.Authorization?.ToString()));
        Assert.Empty(Assert.Single(_heard).Readers);
    }

    [Fact]
    public async Task An_api_that_is_down_is_asked_again()
    {
        _host.Referrals
            .Next(_ => new HttpResponseMessage(HttpStatusCode.ServiceUnavailable))
            .Next(_ => Json("""{"readers":[]}"""));

        await _host.DrainAsync();
        Assert.Equal(OutboxStatus.Pending, Assert.Single(_host.Outbox()).Status);
        _host.Clock.Advance(TimeSpan.FromSeconds(1));
        await _host.DrainAsync();

        Assert.Single(_heard);
    }

    private TurnResult Turn(DialogState state, TurnContext context)
    {
        if (TurnEvent.From(context.Activity) is TurnEvent.ReadersListed listed)
        {
            _heard.Add(listed);
        }

        return context.Activity.Text == "WHO"
            ? new(state, [], [new TurnEffect.AskReaders(Report)])
            : new(state, [], []);
    }

    private static HttpResponseMessage Json(string json) =>
        new(HttpStatusCode.OK) { Content = new StringContent(json, Encoding.UTF8, "application/json") };
}
