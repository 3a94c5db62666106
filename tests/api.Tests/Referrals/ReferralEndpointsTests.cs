using System.Net;
using System.Text.Json.Nodes;

namespace HateResponse.Api.Tests.Referrals;

public sealed class ReferralEndpointsTests : IAsyncDisposable
{
    private static readonly string Path = $"/v1/reports/{Sample.Report}/referrals";
    private static readonly Guid Id = Guid.Parse("0199b000-0000-7000-8000-0000000000b1");
    private readonly ApiHost _host = new();

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    [Fact]
    public async Task Choosing_opens_a_referral_with_its_consent_and_its_clock()
    {
        await _host.PostAsync("/v1/reports", Sample.Body());

        var answer = await _host.PostAsync(Path, Sample.Referral(Id));

        answer.Is(HttpStatusCode.Created);
        Assert.Equal("requested", answer["status"]);
        Assert.Equal("Puente Claro House", answer["organizationName"]);
        // p2 is two business days: Tuesday 10:00, Wednesday, Thursday and Friday are holidays, Monday 10:00
        Assert.Equal(new DateTimeOffset(2026, 11, 30, 18, 0, 0, default), DateTimeOffset.Parse(answer["contactBy"], null));
        Assert.Equal(1, _host.Count(
            $"""
            SELECT count(*) FROM referrals AS r JOIN consents AS c ON c.id = r.consent_id
            WHERE c.recipient = '{Sample.PuenteClaro}' AND r.organization_id = c.recipient AND r.status = 'requested'
            """));
        Assert.Equal(1, _host.Count("SELECT count(*) FROM referral_events WHERE actor = 'person' AND to_status = 'requested'"));
        Assert.Equal(1, _host.Count("SELECT count(*) FROM reports WHERE status = 'referred'"));
        Assert.Equal(0, _host.Count("SELECT count(*) FROM bot_events")); // the answer itself told it
    }

    [Fact]
    public async Task Ten_identical_choices_at_once_are_one_referral()
    {
        await _host.PostAsync("/v1/reports", Sample.Body());

        var answers = await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => _host.PostAsync(Path, Sample.Referral(Id))));

        Assert.Single(answers, answer => answer.Status == HttpStatusCode.Created);
        Assert.Single(answers.Select(answer => answer.Text).Distinct());
        Assert.Equal(1, _host.Count("SELECT count(*) FROM referrals"));
        Assert.Equal(1, _host.Count("SELECT count(*) FROM referral_events"));
    }

    [Fact]
    public async Task The_recipient_may_be_named_by_its_service()
    {
        await _host.PostAsync("/v1/reports", Sample.Body());

        (await _host.PostAsync(Path, Sample.Referral(Id, consent: Sample.Consent(Sample.Counseling)))).Is(HttpStatusCode.Created);

        Assert.Equal(1, _host.Count($"SELECT count(*) FROM consents WHERE recipient = '{Sample.PuenteClaro}'"));
    }

    [Theory]
    [InlineData("granted", "false")]
    [InlineData("scope", "\"share_police\"")]
    [InlineData("recipient", "\"0199a000-0002-7000-8000-000000000002\"")] // another organization
    [InlineData("recipient", "\"class:cbo\"")]
    [InlineData("recipient", null)]
    [InlineData("expires_at", "\"2026-11-24T18:00:00Z\"")] // this instant
    public async Task Without_a_consent_that_holds_nothing_is_shared(string name, string? value)
    {
        await _host.PostAsync("/v1/reports", Sample.Body());
        var consent = Sample.Consent();
        consent.Set(name, value is null ? null : JsonNode.Parse(value));

        (await _host.PostAsync(Path, Sample.Referral(Id, consent: consent))).Problem(HttpStatusCode.Conflict, "consent_missing");

        Assert.Equal(0, _host.Count("SELECT count(*) FROM referrals"));
    }

    [Fact]
    public async Task A_consent_that_was_taken_back_since_opens_nothing()
    {
        await _host.PostAsync("/v1/reports", Sample.Body());
        var refusal = Sample.Consent(givenAt: "2026-11-24T17:59:45Z");
        refusal["granted"] = false;
        await _host.PostAsync($"/v1/reports/{Sample.Report}/consents", new JsonObject { ["consent"] = refusal });

        (await _host.PostAsync(Path, Sample.Referral(Id))).Problem(HttpStatusCode.Conflict, "consent_missing");

        Assert.Equal(0, _host.Count("SELECT count(*) FROM referrals"));
    }

    [Fact]
    public async Task An_organization_that_may_still_help_is_not_asked_twice()
    {
        await _host.PostAsync("/v1/reports", Sample.Body());
        await _host.PostAsync(Path, Sample.Referral(Id));

        (await _host.PostAsync(Path, Sample.Referral(Guid.NewGuid()))).Problem(HttpStatusCode.Conflict, "referral_already_open");
    }

    [Fact]
    public async Task A_known_id_for_another_service_is_a_conflict()
    {
        await _host.PostAsync("/v1/reports", Sample.Body());
        await _host.PostAsync(Path, Sample.Referral(Id));

        (await _host.PostAsync(Path, Sample.Referral(Id, Sample.Fallback))).Problem(HttpStatusCode.Conflict, "referral_conflict");
    }

    [Theory]
    [InlineData("referralId", "1", "referralId")]
    [InlineData("serviceId", null, "serviceId")]
    [InlineData("consent", null, "consent")]
    [InlineData("consent", "[]", "consent")]
    [InlineData("consent.scope", "\"bogus\"", "consent.scope")]
    public async Task What_is_wrong_names_its_field(string path, string? value, string field)
    {
        await _host.PostAsync("/v1/reports", Sample.Body());
        var body = Sample.Referral(Id);
        body.Set(path, value is null ? null : JsonNode.Parse(value));

        Assert.Equal([field], (await _host.PostAsync(Path, body)).Problem(HttpStatusCode.BadRequest, "referral_invalid"));
    }

    [Fact]
    public async Task What_is_unknown_is_a_404_problem()
    {
        (await _host.PostAsync(Path, Sample.Referral(Id))).Problem(HttpStatusCode.NotFound, "report_unknown");
        (await _host.PostAsync("/v1/reports/no-id/referrals", Sample.Referral(Id)))
            .Problem(HttpStatusCode.NotFound, "report_unknown");
        await _host.PostAsync("/v1/reports", Sample.Body());
        (await _host.PostAsync(Path, Sample.Referral(Id, Guid.NewGuid()))).Problem(HttpStatusCode.NotFound, "service_unknown");
    }
}
