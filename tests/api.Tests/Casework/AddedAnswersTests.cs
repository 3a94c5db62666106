using System.Text.Json;
using HateResponse.Api.Reports;
using HateResponse.Api.Tenants;
using HateResponse.Api.Tenants.Publishing;
using Microsoft.Extensions.DependencyInjection;

namespace HateResponse.Api.Tests.Casework;

/// <summary>Answers to a line's own questions, as the console shows them.</summary>
public sealed class AddedAnswersTests : IAsyncLifetime, IDisposable
{
    private const string Caseworker = "own@riverton.example";
    private const string Words = "en el aula de química";

    private readonly ConsoleHost _host = new();
    private ConsoleBrowser _browser = null!;
    private Guid _organization;
    private Guid _report;
    private string _page = "";

    public async Task InitializeAsync()
    {
        _organization = await _host.AddOrganizationAsync("Casa Verde");
        await _host.AddAccountAsync(Caseworker, Cases.Tenant, _organization);
        _report = await _host.AddReportAsync("p1_urgent");
        await AddAnswersAsync(
            new AddedAnswer("x_school", ["yes", "maybe"], null), new AddedAnswer("x_room", [], Words), new AddedAnswer("x_gone", ["old"], null));
        _page = $"/casework/referrals/{await _host.AddReferralAsync(_report, _organization)}";
        _browser = await _host.SignedInAsync(Caseworker);
        AskFor(
            """
            { "added": [
              { "id": "x_school", "ask": { "en": "Did it happen at a school?" }, "summary": { "en": "At a school" },
                "options": [{ "code": "yes", "label": { "en": "Yes, in class" } }, { "code": "no", "label": { "en": "No" } }] },
              { "id": "x_room", "ask": { "en": "Where in the school?" }, "summary": { "en": "Room" } }
            ] }
            """);
    }

    public Task DisposeAsync() => Task.CompletedTask;

    public void Dispose() => _host.Dispose();

    [Fact]
    public async Task They_stand_with_the_story_under_the_lines_own_labels()
    {
        await _browser.GetAsync(_page);
        var closed = _browser.Text;

        await _browser.PostAsync(_page + "/open", ("part", "story"));

        Assert.DoesNotContain("At a school", closed, StringComparison.Ordinal);
        Assert.Contains("At a school", _browser.Text, StringComparison.Ordinal);
        Assert.Contains("Yes, in class", _browser.Text, StringComparison.Ordinal);
        Assert.Contains("Room", _browser.Text, StringComparison.Ordinal);
        Assert.Contains(Words, _browser.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_the_line_asks_no_more_is_shown_by_its_codes()
    {
        await _browser.PostAsync(_page + "/open", ("part", "story"));

        Assert.Contains("maybe", _browser.Text, StringComparison.Ordinal);
        Assert.Contains("x_gone", _browser.Text, StringComparison.Ordinal);
        Assert.Contains("old", _browser.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_may_not_read_the_story_does_not_read_them()
    {
        await _host.AddConsentAsync(_report, "share_cbo_narrative", granted: false, _organization);

        await _browser.PostAsync(_page + "/open", ("part", "story"));

        Assert.DoesNotContain("At a school", _browser.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(Words, _browser.Text, StringComparison.Ordinal);
    }

    private void AskFor(string questions)
    {
        var tenants = _host.Services.GetRequiredService<TenantDirectory>();
        var known = tenants.FindPublished(Cases.Tenant)!;
        var settings = System.Text.Json.Nodes.JsonObject.Create(known.Document.Json)!;
        settings["questions"] = System.Text.Json.Nodes.JsonNode.Parse(questions);
        var document = TenantDocument.Check(JsonElement.Parse(settings.ToJsonString())).Document!;
        tenants.Use(new PublishedTenant(document, known.Version + 1, _host.Clock.GetUtcNow()));
    }

    private Task AddAnswersAsync(params IReadOnlyList<AddedAnswer> answers) => _host.WriteAsync(session => session.Execute(
        "UPDATE report_versions SET added_sealed = @2 WHERE report_id = @1",
        _report.Text,
        _host.Store.Vault.Seal(
            ReportStore.Find(session.Connection, _report)!.KeyId,
            JsonSerializer.SerializeToUtf8Bytes(answers, ReportJson.Default.IReadOnlyListAddedAnswer),
            "added")));
}
