using System.Net;
using System.Text.Json.Nodes;
using HateResponse.Api.Tenants;
using Microsoft.Extensions.DependencyInjection;

namespace HateResponse.Api.Tests.Tenants;

public sealed class TenantEndpointsTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("api-tenants-");

    private string Database => Path.Combine(_folder.FullName, "data");

    private string Files => Path.Combine(_folder.FullName, "files");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task A_file_is_published_with_the_first_start_and_told_with_all_that_is_in_it()
    {
        await using var host = new ApiHost();

        var (list, tag) = await host.AskAsync("/v1/tenants");
        var (one, ownTag) = await host.AskAsync("/v1/tenants/riverton");

        var tenant = Assert.Single(list.Is(HttpStatusCode.OK)["tenants"]!.AsArray())!;
        Assert.Equal("riverton", tenant["id"]!.GetValue<string>());
        Assert.Equal(1, tenant["version"]!.GetValue<int>());
        Assert.Equal("503-555-0101", tenant["settings"]!["staffPhone"]!.GetValue<string>());
        Assert.Equal(ownTag, one.Is(HttpStatusCode.OK)["eTag"]!.GetValue<string>());
        Assert.NotEqual(tag, ownTag);
        Assert.Equal(1, host.Count("SELECT count(*) FROM tenant_versions WHERE version = 1 AND published_by = 'file'"));
    }

    [Fact]
    public async Task Who_has_the_newest_is_told_so_and_nothing_more()
    {
        await using var host = new ApiHost();
        var (_, tag) = await host.AskAsync("/v1/tenants");

        var (unchanged, again) = await host.AskAsync("/v1/tenants", "\"another\", W/" + tag);
        var (settings, own) = await host.EditAsync(tenant => tenant["lineName"] = "Riverton Line");
        (await host.PublishAsync(settings, own)).Answer.Is(HttpStatusCode.OK);
        var (changed, newTag) = await host.AskAsync("/v1/tenants", tag);

        Assert.Equal(HttpStatusCode.NotModified, unchanged.Status);
        Assert.Equal("", unchanged.Text);
        Assert.Equal(tag, again);
        changed.Is(HttpStatusCode.OK);
        Assert.NotEqual(tag, newTag);
    }

    [Fact]
    public async Task Who_shows_no_key_sees_and_changes_nothing()
    {
        await using var host = new ApiHost();
        var (settings, tag) = await host.EditAsync(_ => { });

        (await host.AskAsync("/v1/tenants", key: null)).Answer.Problem(HttpStatusCode.Unauthorized, "api_key_invalid");
        (await host.AskAsync("/v1/tenants/riverton", key: "wrong")).Answer.Problem(HttpStatusCode.Unauthorized, "api_key_invalid");
        (await host.PublishAsync(settings, tag, key: "wrong")).Answer.Problem(HttpStatusCode.Unauthorized, "api_key_invalid");
    }

    [Fact]
    public async Task A_change_is_published_and_in_use_at_once()
    {
        await using var host = new ApiHost();
        var (settings, tag) = await host.EditAsync(tenant => tenant["lineName"] = "Riverton Line");

        var (answer, newTag) = await host.PublishAsync(settings, tag);

        Assert.Equal(2, answer.Is(HttpStatusCode.OK)["version"]!.GetValue<int>());
        Assert.Equal((await host.AskAsync("/v1/tenants/riverton")).Tag, newTag);
        Assert.Equal("Riverton Line", host.Services.GetRequiredService<TenantDirectory>().Of("riverton").LineName);
        Assert.Equal(2, host.Count("SELECT count(*) FROM tenant_versions"));
    }

    [Fact]
    public async Task Of_two_changes_to_the_same_settings_the_second_is_refused()
    {
        await using var host = new ApiHost();
        var (first, tag) = await host.EditAsync(tenant => tenant["lineName"] = "First");
        var (second, _) = await host.EditAsync(tenant => tenant["lineName"] = "Second");

        var answers = await Task.WhenAll(host.PublishAsync(first, tag), host.PublishAsync(second, tag));

        Assert.Equal(
            [HttpStatusCode.OK, HttpStatusCode.PreconditionFailed], answers.Select(answer => answer.Answer.Status).Order());
        answers.Single(answer => answer.Answer.Status != HttpStatusCode.OK).Answer
            .Problem(HttpStatusCode.PreconditionFailed, "tenant_changed");
        Assert.Equal(2, host.Count("SELECT count(*) FROM tenant_versions"));
    }

    [Fact]
    public async Task A_change_whose_answer_was_lost_may_be_sent_again()
    {
        await using var host = new ApiHost();
        var (settings, tag) = await host.EditAsync(tenant => tenant["lineName"] = "Riverton Line");
        await host.PublishAsync(settings, tag);

        var (again, _) = await host.PublishAsync(settings, tag);

        Assert.Equal(2, again.Is(HttpStatusCode.OK)["version"]!.GetValue<int>());
        Assert.Equal(2, host.Count("SELECT count(*) FROM tenant_versions"));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("*")]
    [InlineData("\"one\", \"two\"")]
    [InlineData("nonsense")]
    public async Task Who_does_not_say_what_was_seen_changes_nothing(string? meant)
    {
        await using var host = new ApiHost();
        var (settings, _) = await host.EditAsync(tenant => tenant["lineName"] = "Riverton Line");

        (await host.PublishAsync(settings, meant)).Answer.Problem(HttpStatusCode.PreconditionRequired, "if_match_missing");

        Assert.Equal(1, host.Count("SELECT count(*) FROM tenant_versions"));
    }

    [Fact]
    public async Task All_that_is_wrong_is_named_at_once_and_nothing_is_published()
    {
        await using var host = new ApiHost();
        var (settings, tag) = await host.EditAsync(tenant =>
        {
            tenant["timeZone"] = "Mars/Olympus";
            tenant["lineNmae"] = "typo";
            tenant["holidays"]![1] = "2026-02-30";
            tenant["clocks"]!["answer"]!["p1"] = new JsonObject();
            tenant["questions"] = JsonNode.Parse(
                """{"added":[{"id":"x_a","ask":{"en":"?"},"summary":{"es":"A"},"options":[{"code":"a","label":{}},{"code":"a","label":{"en":"A"}}]}]}""");
        });

        var fields = (await host.PublishAsync(settings, tag)).Answer.Problem(HttpStatusCode.BadRequest, "tenant_invalid");

        Assert.Equal(
            [
                "clocks.answer.p1", "holidays[1]", "lineNmae", "questions.added[0].options[0].label.en",
                "questions.added[0].options[1].code", "questions.added[0].summary.en", "timeZone",
            ],
            fields.Order(StringComparer.Ordinal));
        Assert.Equal(1, host.Count("SELECT count(*) FROM tenant_versions"));
    }

    [Fact]
    public async Task Settings_are_of_the_tenant_of_the_path_and_its_fallback_is_there()
    {
        await using var host = new ApiHost();
        var (settings, tag) = await host.EditAsync(tenant =>
        {
            tenant["id"] = "another";
            tenant["fallbackServiceId"] = "0199a000-0001-7000-8000-00000000ffff";
        });

        var fields = (await host.PublishAsync(settings, tag)).Answer.Problem(HttpStatusCode.BadRequest, "tenant_invalid");

        Assert.Equal(["id", "fallbackServiceId"], fields);
        (await host.PublishAsync(settings, tag, "another")).Answer.Problem(HttpStatusCode.NotFound, "tenant_unknown");
        (await host.AskAsync("/v1/tenants/another")).Answer.Problem(HttpStatusCode.NotFound, "tenant_unknown");
    }

    [Fact]
    public async Task What_was_changed_stays_over_a_restart_until_the_file_is_changed()
    {
        WriteFile("riverton.json", _ => { });
        await using (var first = Start())
        {
            var (settings, tag) = await first.EditAsync(tenant => tenant["lineName"] = "By hand");
            (await first.PublishAsync(settings, tag)).Answer.Is(HttpStatusCode.OK);
        }

        await using (var second = Start())
        {
            Assert.Equal("By hand", await LineNameAsync(second));
        }

        WriteFile("riverton.json", tenant => tenant["lineName"] = "By file");
        await using var third = Start();

        Assert.Equal("By file", await LineNameAsync(third));
        Assert.Equal(3, third.Count("SELECT max(version) FROM tenant_versions"));
    }

    [Fact]
    public async Task A_file_that_only_looks_different_is_no_news()
    {
        WriteFile("riverton.json", _ => { });
        await using (var first = Start())
        {
            await LineNameAsync(first);
        }

        var path = Path.Combine(Files, "riverton.json");
        File.WriteAllText(path, "// for the operator\n" + File.ReadAllText(path).Replace(",\"", " ,\n\"", StringComparison.Ordinal));
        await using var second = Start();
        await LineNameAsync(second);

        Assert.Equal(1, second.Count("SELECT count(*) FROM tenant_versions"));
    }

    [Fact]
    public async Task A_tenant_whose_file_is_gone_is_still_served()
    {
        WriteFile("riverton.json", _ => { });
        WriteFile("elsewhere.json", Elsewhere);
        await using (var first = Start())
        {
            await first.AskAsync("/v1/tenants");
        }

        File.Delete(Path.Combine(Files, "elsewhere.json"));
        await using var second = Start();

        (await second.AskAsync("/v1/tenants/elsewhere")).Answer.Is(HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_number_belongs_to_one_tenant()
    {
        WriteFile("riverton.json", _ => { });
        WriteFile("elsewhere.json", Elsewhere);
        await using var host = Start();
        var (settings, tag) = await host.EditAsync(tenant => tenant["numbers"] = new JsonArray("+15035550100", "+15415550100"));

        var fields = (await host.PublishAsync(settings, tag)).Answer.Problem(HttpStatusCode.BadRequest, "tenant_invalid");

        Assert.Equal(["numbers[1]"], fields);
    }

    private static void Elsewhere(JsonObject tenant)
    {
        tenant["id"] = "elsewhere";
        tenant["numbers"] = new JsonArray("+15415550100");
        tenant["fallbackServiceId"] = "0199a000-0009-7000-8000-000000000101";
    }

    private static async Task<string> LineNameAsync(ApiHost host) =>
        (await host.AskAsync("/v1/tenants/riverton")).Answer.Json["settings"]!["lineName"]!.GetValue<string>();

    private ApiHost Start() => new(
        directory: Database,
        settings: new() { ["Tenants:Directory"] = Files, ["ServiceDirectory:ImportFrom"] = WithElsewhere() });

    /// <summary>The sample directory, and one of the other tenant with the service that it falls back to.</summary>
    private string WithElsewhere()
    {
        var sample = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "directory", "riverton.json"));
        var folder = _folder.CreateSubdirectory("directory").FullName;
        File.WriteAllText(Path.Combine(folder, "riverton.json"), sample);
        if (File.Exists(Path.Combine(Files, "elsewhere.json")))
        {
            File.WriteAllText(
                Path.Combine(folder, "elsewhere.json"),
                sample.Replace("riverton", "elsewhere", StringComparison.Ordinal)
                    .Replace("0199a000-00", "0199a000-10", StringComparison.Ordinal)
                    .Replace("0199a000-1001", "0199a000-0009", StringComparison.Ordinal));
        }

        return folder;
    }

    private void WriteFile(string name, Action<JsonObject> edit)
    {
        var file = JsonNode.Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "tenants", "riverton.json")))!.AsObject();
        edit(file);
        Directory.CreateDirectory(Files);
        File.WriteAllText(Path.Combine(Files, name), file.ToJsonString());
    }
}
