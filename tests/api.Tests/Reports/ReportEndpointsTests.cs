using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using HateResponse.Api.Reports;
using Microsoft.Extensions.DependencyInjection;

namespace HateResponse.Api.Tests.Reports;

public sealed class ReportEndpointsTests : IAsyncDisposable
{
    private const string Path = "/v1/reports";
    private readonly ApiHost _host = new();

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    [Fact]
    public async Task A_report_is_kept_with_what_follows_from_it()
    {
        var answer = (await _host.PostAsync(Path, Sample.Body())).Is(HttpStatusCode.Created);

        Assert.Equal(
            $$"""{"reportId":"{{Sample.Report}}","version":1,"class":"possible_crime_bias","priority":"p2_support"}""",
            answer.ToJsonString());
        var opened = Open();
        Assert.Equal("Pintaron palabras en mi puerta.", opened.Report.TextAt("incident", "narrative"));
        Assert.Equal("290", Assert.Single(opened.Report.TextsAt("derived", "nibrs", "offenses")));
        Assert.Equal(new ReportContact("contact:1", "+15035550142"), Assert.Single(opened.Contacts));
        Assert.Equal(1, _host.Count("SELECT count(*) FROM consents WHERE scope = 'keep_report'"));
    }

    [Fact]
    public async Task A_repeat_is_answered_alike_and_keeps_nothing_more()
    {
        var first = await _host.PostAsync(Path, Sample.Body(), "k1");
        var again = await _host.PostAsync(Path, Sample.Body(), "k1");
        var underAnotherKey = await _host.PostAsync(Path, Sample.Body(), "k2");

        Assert.Equal(HttpStatusCode.OK, again.Status);
        Assert.Equal(HttpStatusCode.OK, underAnotherKey.Status);
        Assert.Equal(first.Text, again.Text);
        Assert.Equal(1, _host.Count("SELECT count(*) FROM report_versions"));
        Assert.Equal(1, _host.Count("SELECT count(*) FROM consents"));
    }

    [Fact]
    public async Task Ten_identical_reports_at_once_are_one()
    {
        _ = _host.Store; // started before the race

        var answers = await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => _host.PostAsync(Path, Sample.Body(), "k1")));

        Assert.Single(answers, answer => answer.Status == HttpStatusCode.Created);
        Assert.Equal(9, answers.Count(answer => answer.Status == HttpStatusCode.OK));
        Assert.Single(answers.Select(answer => answer.Text).Distinct());
        Assert.Equal(1, _host.Count("SELECT count(*) FROM reports"));
        Assert.Equal(1, _host.Count("SELECT count(*) FROM report_versions"));
    }

    [Fact]
    public async Task A_second_version_takes_the_place_of_the_first_which_stays()
    {
        await _host.PostAsync(Path, Sample.Body());

        var second = await _host.PostAsync(
            Path, Sample.Body(body => body.Set("report.incident.types", new JsonArray("assault_weapon")), version: 2));

        second.Is(HttpStatusCode.Created);
        Assert.Equal("p1_urgent", second["priority"]);
        Assert.Equal("assault_weapon", Assert.Single(Open().Report.TextsAt("incident", "types")));
        Assert.Equal(2, _host.Count("SELECT count(*) FROM report_versions"));
        (await _host.PostAsync(Path, Sample.Body())).Is(HttpStatusCode.OK);
    }

    [Theory]
    [InlineData(1)] // known, with another content
    [InlineData(3)] // 2 is missing
    public async Task A_version_that_does_not_follow_is_a_conflict(int version)
    {
        await _host.PostAsync(Path, Sample.Body());

        var answer = await _host.PostAsync(
            Path, Sample.Body(body => body.Set("report.incident.narrative", "otra cosa"), version: version));

        answer.Problem(HttpStatusCode.Conflict, "report_version_conflict");
        Assert.Equal("Pintaron palabras en mi puerta.", Open().Report.TextAt("incident", "narrative"));
    }

    [Fact]
    public async Task A_report_begins_with_version_1() =>
        (await _host.PostAsync(Path, Sample.Body(version: 2))).Problem(HttpStatusCode.Conflict, "report_version_conflict");

    [Fact]
    public async Task A_report_of_another_conversation_is_a_conflict()
    {
        await _host.PostAsync(Path, Sample.Body());

        var answer = await _host.PostAsync(
            Path, Sample.Body(body => body["conversationId"] = Guid.NewGuid().ToString(), version: 2));

        answer.Problem(HttpStatusCode.Conflict, "report_owner_conflict");
    }

    [Fact]
    public async Task A_key_that_was_used_for_another_report_is_a_conflict()
    {
        await _host.PostAsync(Path, Sample.Body(), "k1");

        var answer = await _host.PostAsync(Path, Sample.Body(id: Guid.NewGuid()), "k1");

        answer.Problem(HttpStatusCode.Conflict, "idempotency_key_reused");
        Assert.Equal(1, _host.Count("SELECT count(*) FROM reports"));
    }

    [Fact]
    public async Task An_unknown_tenant_is_named()
    {
        var answer = await _host.PostAsync(Path, Sample.Body(body =>
        {
            body["tenant"] = "nowhere";
            body.Set("report.jurisdiction", "nowhere");
        }));

        Assert.Equal(["tenant"], answer.Problem(HttpStatusCode.BadRequest, "tenant_unknown"));
    }

    public static TheoryData<string, string?, string> Broken => new()
    {
        { "tenant", null, "tenant" },
        { "tenant", "\"\"", "tenant" },
        { "conversationId", "\"x\"", "conversationId" },
        { "conversationId", "\"00000000-0000-0000-0000-000000000000\"", "conversationId" },
        { "version", "0", "version" },
        { "version", "\"1\"", "version" },
        { "version", "1.5", "version" },
        { "version", "99999999999", "version" },
        { "report", "[]", "report" },
        { "report", null, "report" },
        { "contacts", "{}", "contacts" },
        { "contacts", "[1]", "contacts[0]" },
        { "contacts", """[{"ref":"a"}]""", "contacts[0].value" },
        { "contacts", """[{"ref":"a","value":"1"},{"ref":"a","value":"2"}]""", "contacts" },
        { "report.id", "\"x\"", "report.id" },
        { "report.id", null, "report.id" },
        { "report.status", "\"draft\"", "report.status" },
        { "report.status", "\"bogus\"", "report.status" },
        { "report.jurisdiction", "\"elsewhere\"", "report.jurisdiction" },
        { "report.submitted_at", null, "report.submitted_at" },
        { "report.submitted_at", "\"yesterday\"", "report.submitted_at" },
        { "report.incident", null, "report.incident" },
        { "report.incident.when.precision", "\"bogus\"", "report.incident.when.precision" },
        { "report.incident.when.precision", null, "report.incident.when.precision" },
        { "report.incident.where.zip", "\"9723\"", "report.incident.where.zip" },
        { "report.incident.where.lat", "91", "report.incident.where.lat" },
        { "report.incident.types", "[]", "report.incident.types" },
        { "report.incident.types", """["graffiti","bogus"]""", "report.incident.types[1]" },
        { "report.incident.types", """["graffiti","graffiti"]""", "report.incident.types" },
        { "report.incident.bogus", "1", "report.incident.bogus" },
        { "report.bias.motivations", """["bogus"]""", "report.bias.motivations[0]" },
        { "report.reporter.role", "\"on_behalf\"", "report.reporter.permission" },
        { "report.reporter.anonymous", "\"yes\"", "report.reporter.anonymous" },
        { "report.needs", """[{"priority":1}]""", "report.needs[0].code" },
        { "report.safety.immediate_danger", null, "report.safety.immediate_danger" },
        { "report.consents", """[{"scope":"keep_report","granted":true,"text_version":"1","given_at":"x"}]""", "report.consents[0].given_at" },
    };

    [Theory]
    [MemberData(nameof(Broken))]
    public async Task What_breaks_the_form_names_its_field_and_keeps_nothing(string path, string? value, string field)
    {
        var answer = await _host.PostAsync(
            Path, Sample.Body(body => body.Set(path, value is null ? null : JsonNode.Parse(value))));

        Assert.Contains(field, answer.Problem(HttpStatusCode.BadRequest, "report_invalid"));
        Assert.Equal(0, _host.Count("SELECT count(*) FROM reports"));
    }

    [Fact]
    public async Task A_story_that_is_too_long_is_refused_without_being_repeated()
    {
        var answer = await _host.PostAsync(
            Path, Sample.Body(body => body.Set("report.incident.narrative", new string('a', 8_001))));

        Assert.Equal(["report.incident.narrative"], answer.Problem(HttpStatusCode.BadRequest, "report_invalid"));
        Assert.DoesNotContain("aaaa", answer.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(_host.Logs.All, line => line.Contains("aaaa", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("/v1/reports")]
    [InlineData("/v1/alerts")]
    [InlineData("/v1/reports/0199b000-0000-7000-8000-000000000002/matches")]
    [InlineData("/v1/reports/0199b000-0000-7000-8000-000000000002/consents")]
    [InlineData("/v1/reports/0199b000-0000-7000-8000-000000000002/referrals")]
    public async Task Without_the_key_nothing_is_read(string path)
    {
        await _host.PostAsync(Path, Sample.Body());
        foreach (var key in (string?[])[null, "", "wrong", ApiHost.Key + " ", ApiHost.Key.ToUpperInvariant()])
        {
            var content = new StringContent("not json", Encoding.UTF8, "application/json");
            (await _host.SendAsync(path, content, key: key)).Problem(HttpStatusCode.Unauthorized, "api_key_invalid");
        }
    }

    [Fact]
    public async Task Without_an_idempotency_key_nothing_is_taken()
    {
        (await _host.PostAsync(Path, Sample.Body(), "")).Problem(HttpStatusCode.BadRequest, "idempotency_key_missing");
        (await _host.PostAsync(Path, Sample.Body(), new string('k', 201)))
            .Problem(HttpStatusCode.BadRequest, "idempotency_key_missing");
        Assert.Equal(0, _host.Count("SELECT count(*) FROM reports"));
    }

    private OpenedReport Open() => _host.Store.Database.Read(connection => _host.Services.GetRequiredService<ReportStore>()
        .Open(connection, ReportStore.Find(connection, Sample.Report)!));
}
