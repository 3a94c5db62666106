using System.Text.Json.Nodes;
using HateResponse.Hosting;

namespace HateResponse.Bot.Tests.Tenants;

/// <summary>As an operator runs it: a process of its own, beside nothing or beside the line.</summary>
public sealed class DryRunTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("dry-run-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task It_says_what_would_change_for_open_drafts_and_changes_nothing()
    {
        await using (var host = BotHost.Start(new() { Dialog = null, Directory = _folder.FullName }))
        {
            host.Provider.Always(TwilioAnswers.Created);
            foreach (var (phone, texts) in Talks)
            {
                foreach (var text in texts)
                {
                    await host.SayAsync(phone, text);
                }
            }

            var states = host.Rows<byte[]>("SELECT state_sealed FROM conversations ORDER BY id");
            var (code, errors, said) = await RunAsync(Changed());

            Assert.Equal("", errors);
            Assert.Equal(0, code);
            Assert.Equal(
                [
                    "riverton: 2 open drafts, 2 of them change",
                    "  ignored      bias                 1",
                    "  newly asked  x_school             2",
                ],
                said.TrimEnd().Split('\n'));
            Assert.DoesNotContain("5035550", said, StringComparison.Ordinal);
            Assert.Equal(states, host.Rows<byte[]>("SELECT state_sealed FROM conversations ORDER BY id"));
        }
    }

    [Fact]
    public async Task Settings_that_would_be_refused_are_refused_with_all_that_is_wrong_in_form_and_in_the_talk()
    {
        var (code, _, said) = await RunAsync(SettingsOfTheApi.Sample(tenant =>
        {
            tenant["lineNmae"] = "typo";
            tenant["questions"] = JsonNode.Parse("""{ "hidden": ["safe"] }""");
        }));

        Assert.Equal(1, code);
        Assert.Equal(
            [
                "DryRun:Tenant: changed.json: lineNmae no_additional_properties_allowed",
                "DryRun:Tenant: changed.json: questions.hidden[0] question_indispensable",
            ],
            said.TrimEnd().Split('\n'));
    }

    [Fact]
    public async Task Settings_of_a_tenant_that_there_is_none_of_are_refused()
    {
        var (code, _, said) = await RunAsync(SettingsOfTheApi.Sample(tenant => tenant["id"] = "nowhere"));

        Assert.Equal(1, code);
        Assert.Equal("DryRun:Tenant: changed.json: id is of no tenant; there are: riverton", said.TrimEnd());
    }

    [Fact]
    public async Task A_file_that_is_not_there_is_said()
    {
        var (code, _, said) = await RunAsync(null);

        Assert.Equal(1, code);
        Assert.StartsWith("DryRun:Tenant: ", said, StringComparison.Ordinal);
    }

    private static readonly (string Phone, string[] Texts)[] Talks =
    [
        ("+15035550150",
        [
            "he shouted slurs at my daughter and me on the bus to Portland, OR, three days ago, and threw a bottle at us",
            "yes", "because we are Muslim",
        ]),
        ("+15035550151", ["hello"]),
        ("+15035550152",
        [
            "he shouted slurs at my daughter and me on the bus to Portland, OR, three days ago, and threw a bottle at us",
            "yes", "because we are Muslim", "legal advice", "text me here", "send",
        ]),
    ];

    private static JsonObject Changed() => SettingsOfTheApi.Sample(tenant => tenant["questions"] = JsonNode.Parse(
        """
        {
          "hidden": ["bias"],
          "added": [{
            "id": "x_school", "ask": { "en": "Did it happen at a school?" }, "summary": { "en": "School" },
            "options": [{ "code": "yes", "label": { "en": "Yes" } }, { "code": "no", "label": { "en": "No" } }], "after": "where"
          }]
        }
        """));

    private async Task<(int Code, string Errors, string Said)> RunAsync(JsonObject? document)
    {
        var path = Path.Combine(_folder.FullName, "changed.json");
        if (document is not null)
        {
            await File.WriteAllTextAsync(path, document.ToJsonString());
        }

        await using var process = BotProcess.Start(
            _folder.FullName,
            new Dictionary<string, string>
            {
                ["ASPNETCORE_ENVIRONMENT"] = "Development",
                ["Storage:Directory"] = _folder.FullName,
                ["DryRun:Tenant"] = path,
            });
        return await process.ExitAsync(new CancellationTokenSource(TimeSpan.FromSeconds(60)).Token);
    }
}
