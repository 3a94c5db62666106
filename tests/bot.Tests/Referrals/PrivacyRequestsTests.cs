using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using HateResponse.Dialogs.Engine;
using HateResponse.Dialogs.Report;
using HateResponse.Hosting;

namespace HateResponse.Bot.Tests.Referrals;

/// <summary>What is asked of the referral API about consents, and about help without a record.</summary>
public sealed class PrivacyRequestsTests
{
    private const string Ana = "+15035550150";
    private static readonly Guid ReportId = Guid.Parse("019ac000-0000-7000-8000-0000000000aa");
    private static readonly DateTimeOffset At = new(2026, 11, 25, 11, 59, 0, TimeSpan.Zero);

    [Fact]
    public async Task A_consent_is_taken_back_by_its_scope()
    {
        var call = await AskAsync(new TurnEffect.WithdrawConsent(ReportId, "share_cbo", At), HttpStatusCode.OK, "{}");

        Assert.Equal($"/v1/reports/{ReportId}/withdrawals", call.Url.AbsolutePath);
        var body = JsonElement.Parse(call.Body);
        Assert.Equal(("share_cbo", At), (body.GetProperty("scope").GetString(), body.GetProperty("at").GetDateTimeOffset()));
    }

    [Fact]
    public async Task A_consent_is_told_with_all_that_the_ledger_holds()
    {
        var call = await AskAsync(
            new TurnEffect.RecordConsent(ReportId, new Consent
            {
                Scope = "share_police",
                Granted = true,
                Recipient = "class:police",
                TextVersion = "share_police@2",
                Language = "es",
                Channel = "sms",
                GivenAt = At,
                ExpiresAt = At.AddDays(180),
                EvidenceMessageId = "SM1",
            }),
            HttpStatusCode.Created,
            "{}");

        Assert.Equal($"/v1/reports/{ReportId}/consents", call.Url.AbsolutePath);
        Assert.Equal(
            ["scope", "granted", "recipient", "text_version", "language", "channel", "given_at", "expires_at", "evidence_message_id"],
            JsonElement.Parse(call.Body).GetProperty("consent").EnumerateObject().Select(field => field.Name));
    }

    [Fact]
    public async Task Help_is_asked_for_without_who_asks_and_what_comes_is_heard()
    {
        List<TurnEvent> heard = [];
        var wish = new HelpWish(["counseling"], ["rel_muslim"], "ar", "97233", null, "OR", null);
        var call = await AskAsync(
            new TurnEffect.AskHelp(wish),
            HttpStatusCode.OK,
            $$"""{"matches":[{"serviceId":"{{ReportId}}","organizationName":"Casa","serviceName":"Care","reasons":["need"],"phone":"503"}]}""",
            heard);

        Assert.Equal("/v1/help", call.Url.AbsolutePath);
        Assert.Equal(
            """{"tenant":"riverton","needs":["counseling"],"motivations":["rel_muslim"],"language":"ar","zip":"97233","city":null,"state":"OR","countyFips":null}""",
            call.Body);
        Assert.Equal("Casa", Assert.Single(Assert.IsType<TurnEvent.HelpOffered>(Assert.Single(heard)).Matches).OrganizationName);
    }

    [Fact]
    public async Task Who_asked_for_help_that_is_refused_hears_that_there_is_none()
    {
        List<TurnEvent> heard = [];

        await AskAsync(new TurnEffect.AskHelp(new([], [], "en", null, null, null, null)), HttpStatusCode.BadRequest, "{}", heard);

        Assert.Empty(Assert.IsType<TurnEvent.HelpOffered>(Assert.Single(heard)).Matches);
    }

    [Fact]
    public async Task An_alert_and_a_request_for_a_human_say_nothing_of_the_person()
    {
        foreach (var effect in (TurnEffect[])[
            new TurnEffect.AlertStaff(ReportId, ["self_harm"], "es"), new TurnEffect.RequestHandoff(ReportId, "es")])
        {
            var call = await AskAsync(effect, HttpStatusCode.Created, "{}");

            Assert.Equal(
                ["alertId", "tenant", "conversationId", "kind", "flags", "language", "raisedAt", "test"],
                JsonElement.Parse(call.Body).EnumerateObject().Select(field => field.Name));
        }
    }

    private static async Task<HttpCall> AskAsync(
        TurnEffect effect, HttpStatusCode status, string answer, List<TurnEvent>? heard = null)
    {
        await using var host = BotHost.Start(new()
        {
            Dialog = (state, context) =>
            {
                if (TurnEvent.From(context.Activity) is not { } happened)
                {
                    return new(state, [], [effect]);
                }

                heard?.Add(happened);
                return new(state, [], []);
            },
        });
        host.Referrals.Next(_ => new HttpResponseMessage(status) { Content = JsonContent.Create(JsonElement.Parse(answer)) });
        await host.SayAsync(Ana, "hello");
        await host.DrainAsync();
        return Assert.Single(host.Referrals.Calls);
    }
}
