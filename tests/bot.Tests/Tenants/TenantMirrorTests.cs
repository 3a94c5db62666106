using System.Net;
using System.Text.Json.Nodes;
using HateResponse.Bot.Tenants;
using HateResponse.Hosting;

namespace HateResponse.Bot.Tests.Tenants;

public sealed class TenantMirrorTests
{
    private const string From = "+15035550150";

    [Fact]
    public async Task What_the_api_publishes_holds_with_the_next_turn()
    {
        await using var host = BotHost.Start(new() { Dialog = null });
        host.Provider.Always(TwilioAnswers.Created);
        host.Settings.Next(_ => SettingsOfTheApi.Told(2, tenant => tenant["lineName"] = "Valley Line"));

        await host.LookAsync();
        await host.SayAsync(From, "hello, somebody shouted at me on the bus");

        Assert.Contains(Said(host), text => text.Contains("Valley Line", StringComparison.Ordinal));
        Assert.Equal("Bearer", host.Settings.Calls[0].Headers.Authorization!.Scheme);
        Assert.Equal("/v1/tenants", host.Settings.Calls[0].Url.AbsolutePath);
    }

    [Fact]
    public async Task The_page_of_a_tenant_shows_the_newest_settings_too()
    {
        await using var host = BotHost.Start(new() { Dialog = null });
        host.Settings.Next(_ => SettingsOfTheApi.Told(2, tenant => tenant["lineName"] = "Valley Line"));
        using var client = host.CreateClient();

        await host.LookAsync();

        Assert.Contains("Valley Line", await client.GetStringAsync($"{host.Address}/riverton"), StringComparison.Ordinal);
        Assert.Contains("Valley Line", await client.GetStringAsync($"{host.Address}/"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_seen_is_asked_for_no_second_time()
    {
        await using var host = BotHost.Start();
        host.Settings.Next(_ => SettingsOfTheApi.Told(2));

        await host.LookAsync();
        await host.LookAsync();

        Assert.Equal(["", "\"list-2\""], host.Settings.Calls.Select(call => call.Headers.IfNoneMatch.ToString()));
    }

    [Fact]
    public async Task Settings_that_no_talk_could_be_held_under_are_not_taken_and_those_before_stay()
    {
        await using var host = BotHost.Start();
        host.Settings
            .Next(_ => SettingsOfTheApi.Told(2, tenant => tenant["lineName"] = "Good"))
            .Next(_ => SettingsOfTheApi.Told(3, tenant =>
            {
                tenant["lineName"] = "Bad";
                tenant["questions"] = JsonNode.Parse("""{ "hidden": ["safe"], "order": ["nowhere"] }""");
            }))
            .Next(_ => SettingsOfTheApi.Told(4, tenant => tenant["storyCapFor"] = "soon"));

        await host.LookAsync();
        await host.LookAsync();

        Assert.Equal("Good", host.Get<TenantDirectory>().ById("riverton")!.LineName);
        Assert.Contains(host.Logs.Lines, line => line.Contains("version 3, are not taken: questions.hidden[0] question_indispensable", StringComparison.Ordinal));
        Assert.Contains(host.Logs.Lines, line => line.Contains("questions.order[0] question_unknown", StringComparison.Ordinal));
        Assert.DoesNotContain(host.Logs.Lines, line => line.Contains("nowhere", StringComparison.Ordinal));
        Assert.Matches("hateresponse_tenants_refused\\{.*tenant=\"riverton\".*\\} 1", await MetricsAsync(host));

        await host.LookAsync();
        Assert.Equal("Good", host.Get<TenantDirectory>().ById("riverton")!.LineName);
        Assert.Contains(host.Logs.Lines, line => line.Contains("version 4, are not taken: storyCapFor not_readable", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Settings_that_were_mended_are_taken_and_the_alarm_ends()
    {
        await using var host = BotHost.Start();
        host.Settings
            .Next(_ => SettingsOfTheApi.Told(2, tenant => tenant["language"] = "tlh"))
            .Next(_ => SettingsOfTheApi.Told(3, tenant => tenant["lineName"] = "Mended"));

        await host.LookAsync();
        await host.LookAsync();

        Assert.Equal("Mended", host.Get<TenantDirectory>().ById("riverton")!.LineName);
        Assert.DoesNotContain("hateresponse_tenants_refused{", await MetricsAsync(host), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_start_without_the_api_goes_on_with_the_last_good_copy()
    {
        var folder = Directory.CreateTempSubdirectory("mirror-");
        await using (var first = BotHost.Start(new() { Directory = folder.FullName }))
        {
            first.Settings
                .Next(_ => SettingsOfTheApi.Told(2, tenant => tenant["lineName"] = "Good"))
                .Next(_ => SettingsOfTheApi.Told(3, tenant => tenant["language"] = "tlh"));
            await first.LookAsync();
            await first.LookAsync();
        }

        await using (var second = BotHost.Start(new() { Directory = folder.FullName }))
        {
            second.Settings.Next(new HttpRequestException());
            await second.LookAsync();

            Assert.Equal("Good", second.Get<TenantDirectory>().ById("riverton")!.LineName);
        }

        folder.Delete(recursive: true);
    }

    [Theory]
    [InlineData(HttpStatusCode.Unauthorized, "{}")]
    [InlineData(HttpStatusCode.InternalServerError, "{}")]
    [InlineData(HttpStatusCode.OK, "{}")]
    [InlineData(HttpStatusCode.OK, "<html>")]
    public async Task An_api_that_does_not_answer_changes_nothing_and_is_told_of_once(HttpStatusCode status, string body)
    {
        await using var host = BotHost.Start();
        host.Settings.Always(_ => new HttpResponseMessage(status) { Content = new StringContent(body, null, "application/json") });

        await host.LookAsync();
        await host.LookAsync();

        Assert.Equal("Riverton Help Line", host.Get<TenantDirectory>().ById("riverton")!.LineName);
        Assert.Single(host.Logs.Lines, line => line.Contains("Settings could not be asked for", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_line_looks_by_itself_as_soon_as_it_has_started_and_again_after_a_minute()
    {
        await using var host = BotHost.Start(new() { Workers = true });

        await Eventually(() => host.Settings.Calls.Count > 0, () => { });
        var seen = host.Settings.Calls.Count;
        await Eventually(() => host.Settings.Calls.Count > seen, () => host.Clock.Advance(TimeSpan.FromSeconds(60)));
    }

    [Fact]
    public async Task In_one_process_the_line_hears_of_a_change_in_the_same_way()
    {
        await using var host = BotHost.Start(new()
        {
            OneProcess = true,
            Settings = new Dictionary<string, string> { ["Referrals:ApiKey"] = "key-of-the-tests" },
        });
        using var api = new ApiOfTheLine(host, "key-of-the-tests");

        await api.PublishAsync(tenant => tenant["lineName"] = "Valley Line");
        await host.LookAsync();

        Assert.Equal("Valley Line", host.Get<TenantDirectory>().ById("riverton")!.LineName);
    }

    private static IEnumerable<string> Said(BotHost host) =>
        host.Transcript().Where(line => line.Kind == "out").Select(line => line.Activity.Text ?? "");

    private static async Task<string> MetricsAsync(BotHost host)
    {
        using var client = host.CreateClient();
        return await client.GetStringAsync($"{host.Address}/metrics");
    }

    /// <summary>Turns a clock that stands until something has happened; a worker that never does it ends the test.</summary>
    private static async Task Eventually(Func<bool> happened, Action turn)
    {
        for (var i = 0; !happened(); i++)
        {
            Assert.True(i < 1_000_000, "It never happened.");
            turn();
            await Task.Yield();
        }
    }
}
