using System.Net;
using System.Text.Json;
using HateResponse.Bot.Conversations;
using HateResponse.Bot.Outbox;
using HateResponse.Bot.Referrals;
using HateResponse.Dialogs.Engine;
using HateResponse.Hosting;

namespace HateResponse.Bot.Tests.Referrals;

public sealed class ReferralSenderTests
{
    private const string Ana = "+15035550150";
    private static readonly Guid ReportId = Guid.Parse("019ac000-0000-7000-8000-0000000000aa");

    [Fact]
    public async Task A_question_is_asked_under_the_key_and_again_under_the_same_idempotency_key()
    {
        await using var host = BotHost.Start(BotHostOptions.With("Referrals:ApiKey", "the-key"));
        host.Referrals
            .Next(_ => new HttpResponseMessage(HttpStatusCode.ServiceUnavailable))
            .Next(_ => new HttpResponseMessage(HttpStatusCode.Created));
        await host.SayAsync(Ana, "ALERT");

        await host.DrainAsync();
        host.Clock.Advance(TimeSpan.FromSeconds(1));
        await host.DrainAsync();

        Assert.Equal(2, host.Referrals.Calls.Count);
        Assert.All(host.Referrals.Calls, call => Assert.Equal("Bearer the-key", call.Headers.Authorization?.ToString()));
        Assert.All(host.Referrals.Calls, call => Assert.Equal("http://referrals.test/v1/alerts", call.Url.ToString()));
        Assert.Single(host.Referrals.Calls.Select(call => call.Headers.GetValues("Idempotency-Key").Single()).Distinct());
        Assert.Single(host.Referrals.Calls.Select(call => call.Body).Distinct());
        Assert.Equal(OutboxStatus.Sent, Assert.Single(host.Outbox()).Status);
    }

    [Fact]
    public async Task An_alert_says_who_is_in_danger_and_where_to_find_them_but_neither_story_nor_address()
    {
        await using var host = BotHost.Start();
        host.Referrals.Always(_ => new HttpResponseMessage(HttpStatusCode.Created));
        await host.SayAsync(Ana, "ALERT");

        await host.DrainAsync();

        var alert = JsonElement.Parse(Assert.Single(host.Referrals.Calls).Body);
        Assert.Equal(
            ["alertId", "tenant", "conversationId", "kind", "flags", "language", "raisedAt", "test"],
            alert.EnumerateObject().Select(field => field.Name));
        Assert.Equal(("riverton", "danger"), (alert.GetProperty("tenant").GetString(), alert.GetProperty("kind").GetString()));
        Assert.Equal(host.Rows<string>("SELECT id FROM conversations").Single(), alert.GetProperty("conversationId").GetString());
    }

    [Theory]
    [InlineData(401)]
    [InlineData(403)]
    [InlineData(408)]
    [InlineData(429)]
    [InlineData(500)]
    [InlineData(503)]
    public async Task What_is_no_fault_of_the_question_is_asked_again(int status)
    {
        await using var host = BotHost.Start();
        host.Referrals.Next(_ => new HttpResponseMessage((HttpStatusCode)status));
        await host.SayAsync(Ana, "ALERT");

        await host.DrainAsync();

        Assert.Equal(OutboxStatus.Pending, Assert.Single(host.Outbox()).Status);
    }

    [Theory]
    [InlineData(400)]
    [InlineData(404)]
    [InlineData(409)]
    [InlineData(422)]
    public async Task What_the_api_will_never_take_is_refused_and_not_asked_again(int status)
    {
        await using var host = BotHost.Start();
        host.Referrals.Next(_ => new HttpResponseMessage((HttpStatusCode)status));
        await host.SayAsync(Ana, "ALERT");

        await host.DrainAsync();
        host.Clock.Advance(TimeSpan.FromDays(1));

        Assert.Equal(0, await host.DrainAsync());
        Assert.Equal(OutboxStatus.Refused, Assert.Single(host.Outbox()).Status);
    }

    [Fact]
    public async Task An_api_that_cannot_be_reached_is_asked_for_as_long_as_it_takes()
    {
        await using var host = BotHost.Start();
        var down = new HttpRequestException(HttpRequestError.ConnectionError);
        host.Referrals.Always(_ => Task.FromException<HttpResponseMessage>(down));
        await host.SayAsync(Ana, "ALERT");
        await host.DrainAsync();

        for (var i = 0; i < 48; i++)
        {
            host.Clock.Advance(TimeSpan.FromMinutes(30));
            Assert.Equal(1, await host.DrainAsync());
        }

        Assert.Equal((OutboxStatus.Pending, 49), (host.Outbox()[0].Status, host.Outbox()[0].Attempts));
    }

    [Fact]
    public async Task The_conversation_hears_that_its_report_is_kept()
    {
        await using var host = await AskingAsync(Report);
        host.Referrals.Next(_ => new HttpResponseMessage(HttpStatusCode.Created));

        await host.DrainAsync();

        Assert.Equal(ReportId, Assert.IsType<TurnEvent.ReportAccepted>(Heard(host)).ReportId);
    }

    [Fact]
    public async Task The_conversation_hears_that_its_report_was_refused()
    {
        await using var host = await AskingAsync(Report);
        host.Referrals.Next(_ => new HttpResponseMessage(HttpStatusCode.BadRequest));

        await host.DrainAsync();

        Assert.Equal(ReportId, Assert.IsType<TurnEvent.ReportRefused>(Heard(host)).ReportId);
    }

    [Fact]
    public async Task The_conversation_hears_who_can_help()
    {
        await using var host = await AskingAsync(Matches);
        host.Referrals.Next(_ => Json(Casa));

        await host.DrainAsync();

        var offered = Assert.IsType<TurnEvent.MatchesOffered>(Heard(host));
        Assert.Equal((ReportId, "Casa"), (offered.ReportId, Assert.Single(offered.Matches).OrganizationName));
    }

    [Fact]
    public async Task An_answer_that_cannot_be_read_is_asked_for_again_under_the_same_key()
    {
        await using var host = await AskingAsync(Matches);
        host.Referrals
            .Next(_ => Json("<html>"))
            .Next(_ => Json(Casa));

        await host.DrainAsync();
        Assert.Equal(OutboxStatus.Pending, Assert.Single(host.Outbox()).Status);
        host.Clock.Advance(TimeSpan.FromSeconds(1));
        await host.DrainAsync();

        Assert.IsType<TurnEvent.MatchesOffered>(Heard(host));
        Assert.Single(host.Referrals.Calls.Select(call => call.Headers.GetValues("Idempotency-Key").Single()).Distinct());
    }

    /// <summary>The answer and the row's end are one transaction: a turn that fails leaves the row open.</summary>
    [Fact]
    public async Task An_answer_that_the_conversation_cannot_take_in_is_asked_for_again()
    {
        var broken = true;
        await using var host = await AskingAsync(Report, (state, context) =>
            broken && TurnEvent.From(context.Activity) is TurnEvent.ReportAccepted
                ? throw new InvalidOperationException("broken")
                : new(state, [], []));
        host.Referrals.Always(_ => new HttpResponseMessage(HttpStatusCode.Created));

        await host.DrainAsync();
        Assert.Equal((OutboxStatus.Pending, "answer-not-taken"), (host.Outbox()[0].Status, host.Outbox()[0].ErrorCode));
        broken = false;
        host.Clock.Advance(TimeSpan.FromSeconds(1));
        await host.DrainAsync();

        Assert.IsType<TurnEvent.ReportAccepted>(Heard(host));
        Assert.Equal(OutboxStatus.Sent, Assert.Single(host.Outbox()).Status);
    }

    [Fact]
    public async Task An_answer_that_the_conversation_never_takes_in_is_set_aside_and_holds_up_nothing()
    {
        await using var host = await AskingAsync(Report, (state, context) =>
            TurnEvent.From(context.Activity) is TurnEvent.ReportAccepted
                ? throw new InvalidOperationException("broken")
                : new(state, [], []));
        host.Referrals.Always(_ => new HttpResponseMessage(HttpStatusCode.Created));

        for (var i = 0; i < 3; i++)
        {
            await host.DrainAsync();
            host.Clock.Advance(TimeSpan.FromMinutes(1));
        }

        Assert.Equal((OutboxStatus.Sent, 3), (host.Outbox()[0].Status, host.Outbox()[0].Attempts));
        Assert.Equal(["outbox"], host.Rows<string>("SELECT channel FROM set_aside"));
        Assert.IsType<TurnEvent.ReportAccepted>(Heard(host));
    }

    [Fact]
    public async Task Who_chose_an_organization_that_cannot_be_asked_hears_of_it()
    {
        await using var host = await AskingAsync(
            new(RequestKinds.Referral, $"/v1/reports/{ReportId}/referrals", JsonElement.Parse("{}")));
        host.Referrals.Next(_ => new HttpResponseMessage(HttpStatusCode.Conflict));

        await host.DrainAsync();

        Assert.Equal(ReportId, Assert.IsType<TurnEvent.ReportRefused>(Heard(host)).ReportId);
    }

    [Fact]
    public async Task An_answer_that_came_twice_because_the_first_took_too_long_is_heard_once()
    {
        await using var host = await AskingAsync(Report);
        host.Referrals.Always(_ => new HttpResponseMessage(HttpStatusCode.Created));
        var leased = await host.Store.Database.WriteAsync(
            session => host.Get<OutboxStore>().Lease(session, host.Clock.GetUtcNow(), 1), CancellationToken.None);
        host.Clock.Advance(TimeSpan.FromMinutes(5)); // the machine slept
        await host.DrainAsync();

        await host.Get<Courier>().CarryAsync(Assert.Single(leased), CancellationToken.None);

        Assert.IsType<TurnEvent.ReportAccepted>(Heard(host));
        Assert.Equal(2, host.Referrals.Calls.Count);
    }

    [Fact]
    public async Task An_alert_waits_behind_no_report_that_the_api_cannot_take()
    {
        await using var host = await AskingAsync(Report, EchoDialog.Turn);
        host.Referrals
            .Next(_ => new HttpResponseMessage(HttpStatusCode.InternalServerError))
            .Next(_ => new HttpResponseMessage(HttpStatusCode.Created));
        host.Provider.Always(TwilioAnswers.Created);
        await host.Get<OutboxWorker>().StepAsync(CancellationToken.None);
        await host.SayAsync(Ana, "ALERT");

        await host.DrainAsync();

        Assert.Equal(
            [(Lane.Referrals, OutboxStatus.Pending), (Lane.Alerts, OutboxStatus.Sent)],
            host.Outbox().Where(row => row.Lane != Lane.Person).Select(row => (row.Lane, row.Status)));
    }

    [Fact]
    public async Task The_number_of_who_writes_by_whatsapp_is_handed_over_as_people_dial_it()
    {
        await using var host = BotHost.Start(new() { Dialog = null });
        host.Referrals.Always(_ => new HttpResponseMessage(HttpStatusCode.Created));
        host.Provider.Always(TwilioAnswers.Created);
        foreach (var text in (string[])["hi", "no", "1", "0", "it started long ago", "no idea", "at my school", "1,4", "somebody to pray with", "0", "1", "send"])
        {
            using var answer = await host.PostSignedAsync(
                "/twilio/messages", BotHostRequests.Text("whatsapp:" + Ana, text, to: "whatsapp:" + BotHost.Line));
            answer.EnsureSuccessStatusCode();
        }

        await host.DrainAsync();

        var report = JsonElement.Parse(
            host.Referrals.Calls.First(call => call.Url.AbsolutePath == "/v1/reports").Body);
        Assert.Equal(Ana, report.GetProperty("contacts")[0].GetProperty("value").GetString());
        Assert.Equal("whatsapp", report.GetProperty("report").GetProperty("contact").GetProperty("methods")[0].GetProperty("method").GetString());
    }

    private static ReferralRequest Report =>
        new(RequestKinds.Report, "/v1/reports", JsonElement.Parse($$$"""{"report":{"id":"{{{ReportId}}}"}}"""));

    private static ReferralRequest Matches =>
        new(RequestKinds.Matches, $"/v1/reports/{ReportId}/matches", JsonElement.Parse("{}"));

    private const string Casa =
        """
        {"matches":[{"serviceId":"019ac000-0000-7000-8000-0000000000bb","organizationName":"Casa","serviceName":"Legal",
        "reasons":["near"],"phone":null}]}
        """;

    /// <summary>A conversation that has put a question into the outbox.</summary>
    private static async Task<BotHost> AskingAsync(ReferralRequest request, DialogTurn? dialog = null)
    {
        var host = BotHost.Start(new() { Dialog = dialog ?? ((state, _) => new(state, [], [])) });
        await host.SayAsync(Ana, "hello");
        var id = Guid.Parse(host.Rows<string>("SELECT id FROM conversations").Single());
        await host.Store.Database.WriteAsync(
            session => host.Get<OutboxStore>().AddRequest(
                session, host.Get<ConversationStore>().Find(session, id)!, request, host.Clock.GetUtcNow()),
            CancellationToken.None);
        return host;
    }

    private static TurnEvent? Heard(BotHost host) =>
        TurnEvent.From(Assert.Single(host.Transcript(), line => line.Kind == "event").Activity);

    private static HttpResponseMessage Json(string json) =>
        new(HttpStatusCode.OK) { Content = new StringContent(json, System.Text.Encoding.UTF8, "application/json") };
}
