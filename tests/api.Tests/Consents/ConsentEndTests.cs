using System.Net;
using System.Text.Json.Nodes;
using HateResponse.Api.Casework.Cases;
using HateResponse.Api.Consents;
using HateResponse.Api.Referrals;
using Microsoft.Extensions.DependencyInjection;

namespace HateResponse.Api.Tests.Consents;

/// <summary>Consents that end, taken back or by their own date, end what was built on them.</summary>
public sealed class ConsentEndTests : IAsyncDisposable
{
    private static readonly Guid Referral = Guid.Parse("0199b000-0000-7000-8000-0000000000d1");
    private static readonly string Path = $"/v1/reports/{Sample.Report}/withdrawals";
    private readonly ApiHost _host = new();

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    [Theory]
    [InlineData]
    [InlineData("received")]
    [InlineData("accepted")]
    [InlineData("accepted", "in_progress")]
    [InlineData("received", "on_hold")]
    public async Task Who_had_the_report_loses_it_at_once_wherever_it_stood(params string[] steps)
    {
        await TellAsync(steps);
        Assert.True(Sharing().IsShared);

        (await WithdrawAsync()).Is(HttpStatusCode.OK);

        Assert.False(Sharing().IsShared);
        Assert.Equal(1, _host.Count("SELECT count(*) FROM referrals WHERE status = 'cancelled'"));
        Assert.Equal(1, _host.Count(
            "SELECT count(*) FROM referral_events WHERE to_status = 'cancelled' AND reason = 'person_withdrew' AND actor = 'person'"));
        Assert.Equal(1, _host.Count("SELECT count(*) FROM consents WHERE granted = 1 AND scope = 'share_cbo' AND end_reason = 'withdrawn'"));
    }

    [Fact]
    public async Task The_bot_hears_of_it_and_the_organization_is_told_to_look()
    {
        await TellAsync();

        await WithdrawAsync();

        for (var i = 0; i < 2; i++)
        {
            await _host.BotEvents.StepAsync(default);
        }

        Assert.Equal([(1L, "cancelled")], _host.Bot.Events);
        Assert.Equal(1, _host.Count("SELECT count(*) FROM notices WHERE kind = 'withdrawal' AND status = 0"));
        Assert.Equal(0, _host.Count("SELECT count(*) FROM notices WHERE kind = 'referral' AND status = 0"));
    }

    [Fact]
    public async Task Once_more_changes_nothing()
    {
        await TellAsync();
        var first = await WithdrawAsync();

        var again = await WithdrawAsync();

        Assert.Equal((first.Status, first.Text), (again.Status, again.Text));
        Assert.Equal(1, _host.Count("SELECT count(*) FROM referral_events WHERE to_status = 'cancelled'"));
        Assert.Equal(1, _host.Count("SELECT count(*) FROM consents WHERE granted = 0"));
    }

    [Fact]
    public async Task A_consent_of_before_that_arrives_after_it_does_not_hold_and_a_later_one_does()
    {
        (await _host.PostAsync("/v1/reports", Sample.Body())).Is(HttpStatusCode.Created);
        await WithdrawAsync();

        (await _host.PostAsync($"/v1/reports/{Sample.Report}/referrals", Sample.Referral(Referral)))
            .Problem(HttpStatusCode.Conflict, "consent_missing");
        var later = Sample.Referral(Referral, consent: Sample.Consent(givenAt: "2026-11-24T18:00:00.001Z"));
        (await _host.PostAsync($"/v1/reports/{Sample.Report}/referrals", later)).Is(HttpStatusCode.Created);
    }

    [Fact]
    public async Task Taking_back_the_story_leaves_the_referral()
    {
        await TellAsync();

        (await WithdrawAsync("share_cbo_narrative")).Is(HttpStatusCode.OK);

        Assert.Equal((true, false), (Sharing().IsShared, Sharing().Story));
    }

    [Fact]
    public async Task A_refusal_that_comes_as_a_consent_ends_the_referral_too()
    {
        await TellAsync();
        var refusal = Sample.Consent(givenAt: "2026-11-24T17:59:50Z");
        refusal["granted"] = false;

        await _host.PostAsync($"/v1/reports/{Sample.Report}/consents", new JsonObject { ["consent"] = refusal });

        Assert.Equal(1, _host.Count("SELECT count(*) FROM referrals WHERE status = 'cancelled'"));
    }

    [Theory]
    [InlineData("""{"scope":"bogus","at":"2026-11-24T18:00:00Z"}""", "scope")]
    [InlineData("""{"scope":"share_cbo"}""", "at")]
    public async Task What_breaks_the_form_names_its_field(string body, string field) =>
        Assert.Equal(
            [field], (await _host.PostAsync(Path, JsonNode.Parse(body))).Problem(HttpStatusCode.BadRequest, "withdrawal_invalid"));

    [Fact]
    public async Task An_unknown_report_is_a_404_problem() => (await WithdrawAsync()).Problem(HttpStatusCode.NotFound, "report_unknown");

    [Fact]
    public async Task By_its_own_date_it_ends_alike_and_the_person_is_told_why()
    {
        await TellAsync("accepted");
        await _host.BotEvents.StepAsync(default);
        _host.Clock.SetUtcNow(DateTimeOffset.Parse("2027-05-23T17:59:59Z", null));
        Assert.Equal(0, await ExpireAsync());
        _host.Clock.SetUtcNow(DateTimeOffset.Parse("2027-05-23T18:00:00Z", null));

        Assert.Equal(1, await ExpireAsync());
        Assert.Equal(0, await ExpireAsync());

        for (var i = 0; i < 2; i++)
        {
            await _host.BotEvents.StepAsync(default);
        }

        Assert.Equal(1, _host.Count("SELECT count(*) FROM referrals WHERE status = 'cancelled'"));
        Assert.Equal(1, _host.Count("SELECT count(*) FROM referral_events WHERE to_status = 'cancelled' AND actor = 'system'"));
        Assert.Equal(1, _host.Count("SELECT count(*) FROM consents WHERE end_reason = 'expired' AND revoked_at = expires_at"));
        var told = JsonNode.Parse(_host.Bot.Heard.Last().Body)!;
        Assert.Equal("consent.expired", told["type"]!.GetValue<string>());
        Assert.Equal(
            $$"""{"reportId":"{{Sample.Report}}","scope":"share_cbo","organizationName":"Puente Claro House"}""",
            told["data"]!.ToJsonString());
    }

    [Fact]
    public async Task The_ledger_says_what_for_whom_in_which_words_when_and_until_when()
    {
        (await _host.PostAsync("/v1/reports", Sample.Body())).Is(HttpStatusCode.Created);
        var consent = Sample.Consent();
        consent["evidence_message_id"] = "SM1";

        await _host.PostAsync($"/v1/reports/{Sample.Report}/consents", new JsonObject { ["consent"] = consent });
        await WithdrawAsync();

        var kept = _host.Store.Database.Read(connection => connection.One(
            """
            SELECT scope, granted, recipient, text_version, language, channel, given_at, expires_at, evidence_message_id, revoked_at,
                end_reason
            FROM consents WHERE scope = 'share_cbo' AND granted = 1
            """,
            row => (row.GetString(0), row.GetInt64(1), row.GetString(2), row.GetString(3), row.GetString(4), row.GetString(5),
                row.Instant(6), row.Instant(7), row.GetString(8), row.Instant(9), row.GetString(10))));
        Assert.Equal(
            ("share_cbo", 1L, Sample.PuenteClaro.ToString(), "share_cbo@1", "es", "sms", Instant("2026-11-24T17:59:30Z"),
                Instant("2027-05-23T18:00:00Z"), "SM1", Instant("2026-11-24T18:00:00Z"), "withdrawn"),
            kept);
    }

    private static DateTimeOffset Instant(string text) => DateTimeOffset.Parse(text, null);

    private Task<int> ExpireAsync() => _host.Services.GetRequiredService<ConsentExpiryWorker>().StepAsync(default);

    private Sharing Sharing() => _host.Store.Database.Read(connection => HateResponse.Api.Casework.Cases.Sharing.Of(
        connection, ReferralStore.Find(connection, Referral)!, _host.Clock.GetUtcNow()));

    private Task<Answer> WithdrawAsync(string scope = "share_cbo") =>
        _host.PostAsync(Path, new JsonObject { ["scope"] = scope, ["at"] = "2026-11-24T18:00:00Z" });

    private async Task TellAsync(params string[] steps)
    {
        (await _host.PostAsync("/v1/reports", Sample.Body())).Is(HttpStatusCode.Created);
        (await _host.PostAsync($"/v1/reports/{Sample.Report}/referrals", Sample.Referral(Referral))).Is(HttpStatusCode.Created);
        foreach (var status in steps)
        {
            await _host.Store.Database.WriteAsync(
                session => _host.Services.GetRequiredService<ReferralStore>().Change(
                    session, new ReferralChange { ReferralId = Referral, ToStatus = status, Actor = "system" }, _host.Clock.GetUtcNow()),
                default);
        }
    }
}
