using System.Net;
using System.Text.Json.Nodes;

namespace HateResponse.Api.Tests.Consents;

public sealed class ConsentEndpointsTests : IAsyncDisposable
{
    private static readonly string Path = $"/v1/reports/{Sample.Report}/consents";
    private readonly ApiHost _host = new();

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    [Fact]
    public async Task A_consent_is_kept_once()
    {
        await _host.PostAsync("/v1/reports", Sample.Body());

        var first = await PostAsync(Sample.Consent());
        var again = await PostAsync(Sample.Consent());

        first.Is(HttpStatusCode.Created);
        again.Is(HttpStatusCode.OK);
        Assert.Equal(first.Text, again.Text);
        Assert.Equal(1, _host.Count("SELECT count(*) FROM consents WHERE scope = 'share_cbo'"));
    }

    [Fact]
    public async Task What_is_taken_back_holds_no_more_and_stays_on_record()
    {
        await _host.PostAsync("/v1/reports", Sample.Body());
        await PostAsync(Sample.Consent());

        (await PostAsync(Refusal(Sample.PuenteClaro))).Is(HttpStatusCode.Created);

        Assert.Equal(1, _host.Count("SELECT count(*) FROM consents WHERE granted = 1 AND revoked_at IS NOT NULL"));
        Assert.Equal(1, _host.Count("SELECT count(*) FROM consents WHERE granted = 0"));
    }

    [Fact]
    public async Task A_consent_that_arrives_after_its_withdrawal_does_not_hold()
    {
        await _host.PostAsync("/v1/reports", Sample.Body());
        await PostAsync(Refusal(null));

        await PostAsync(Sample.Consent());

        Assert.Equal(1, _host.Count("SELECT count(*) FROM consents WHERE scope = 'share_cbo' AND revoked_at IS NOT NULL"));
    }

    [Fact]
    public async Task A_withdrawal_that_names_one_organization_leaves_the_others()
    {
        await _host.PostAsync("/v1/reports", Sample.Body());
        await PostAsync(Sample.Consent());

        await PostAsync(Refusal(Guid.NewGuid()));

        Assert.Equal(0, _host.Count("SELECT count(*) FROM consents WHERE revoked_at IS NOT NULL"));
    }

    [Theory]
    [InlineData("scope", "\"bogus\"", "consent.scope")]
    [InlineData("scope", null, "consent.scope")]
    [InlineData("granted", "\"yes\"", "consent.granted")]
    [InlineData("given_at", "\"x\"", "consent.given_at")]
    [InlineData("text_version", null, "consent.text_version")]
    [InlineData("bogus", "1", "consent.bogus")]
    public async Task What_breaks_the_form_names_its_field(string name, string? value, string field)
    {
        await _host.PostAsync("/v1/reports", Sample.Body());
        var consent = Sample.Consent();
        consent.Set(name, value is null ? null : JsonNode.Parse(value));

        Assert.Equal([field], (await PostAsync(consent)).Problem(HttpStatusCode.BadRequest, "consent_invalid"));
    }

    [Theory]
    [InlineData("0199b000-0000-7000-8000-0000000000ff")]
    [InlineData("no-id")]
    public async Task An_unknown_report_is_a_404_problem(string id) =>
        (await _host.PostAsync($"/v1/reports/{id}/consents", new JsonObject { ["consent"] = Sample.Consent() }))
            .Problem(HttpStatusCode.NotFound, "report_unknown");

    private Task<Answer> PostAsync(JsonObject consent) =>
        _host.PostAsync(Path, new JsonObject { ["consent"] = consent });

    private static JsonObject Refusal(Guid? recipient)
    {
        var refusal = Sample.Consent(recipient, "2026-11-24T17:59:45Z");
        refusal["granted"] = false;
        if (recipient is null)
        {
            refusal.Remove("recipient");
        }

        return refusal;
    }
}
