using Dapper;
using HateResponse.Hosting;
using Microsoft.Data.Sqlite;

namespace HateResponse.Bot.Tests.Channels.Twilio;

/// <summary>The vendor bench plays the provider towards the bot in a process of its own, and then its database is counted.</summary>
public sealed class ProviderConformanceTests : IDisposable
{
    private const string Public = "https://hook.example.org";

    /// <summary>One check needs an address without a port, to sign with the standard one.</summary>
    private const int StandardPort = 80;

    /// <summary>
    /// Distinct ids of acceptable messages: 17 scenarios, 5 odd forms, 2 false counts of media, 2 that are redelivered, 2 and 50
    /// at once, 4 words and greetings, 20 that are timed, 1 for the port.
    /// </summary>
    private const int Distinct = 17 + 5 + 2 + 2 + 2 + 50 + 4 + 20 + 1;

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("hateresponse-");

    [SharedFact(VendorBench.Folder, node: true, port: StandardPort)]
    public async Task Called_directly_every_check_passes_and_none_is_skipped()
    {
        var lines = await CheckAsync("http://127.0.0.1", publicUrl: null);

        EveryCheckPassed(lines);
    }

    [SharedFact(VendorBench.Folder, node: true)]
    public async Task Behind_a_proxy_under_a_public_https_address_every_check_passes_and_none_is_skipped()
    {
        var lines = await CheckAsync($"http://127.0.0.1:{BotProcess.FreePort()}", Public);

        EveryCheckPassed(lines);
    }

    public void Dispose() => _folder.Delete(recursive: true);

    private void EveryCheckPassed(string[] lines)
    {
        Assert.DoesNotContain(lines, line => line.Contains("skipped", StringComparison.Ordinal));
        Assert.Equal("ALL 57 PASS", lines[^1]);
        LeftExactlyItsEffects();
    }

    private async Task<string[]> CheckAsync(string address, string? publicUrl)
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromMinutes(3));
        var bench = await VendorBench.InstallAsync(limit.Token);
        await using var process = BotProcess.Start(_folder.FullName, Settings(publicUrl), "--urls", address);
        await process.ReadUntilAsync("Databases", limit.Token);

        string[] proxy = publicUrl is null
            ? []
            : ["--public-url", publicUrl + "/twilio/messages", "--status-public-url", publicUrl + "/twilio/status"];
        var (code, output) = await Command.RunAsync(
            bench,
            "node",
            [
                "tools/webhook.js", "check", "--url", address + "/twilio/messages", "--status-url", address + "/twilio/status",
                "--token", BotHost.AuthToken, "--account", BotHost.AccountSid, .. proxy,
            ],
            limit.Token);

        Assert.True(code == 0, output);
        return output.TrimEnd().Split('\n');
    }

    private static Dictionary<string, string> Settings(string? publicUrl)
    {
        var settings = new Dictionary<string, string>
        {
            ["ASPNETCORE_ENVIRONMENT"] = "Development",
            ["Twilio:AccountSid"] = BotHost.AccountSid,
            ["Twilio:AuthToken"] = BotHost.AuthToken,
            ["Twilio:ApiBaseUrl"] = "http://127.0.0.1:9", // nobody listens: what it answers is not of interest here
            ["Referrals:ApiUrl"] = "http://127.0.0.1:9",
        };
        if (publicUrl is not null)
        {
            settings["PublicBaseUrl"] = publicUrl;
        }

        return settings;
    }

    /// <summary>Of each distinct id of an acceptable message there is one row and one turn, and of the forged ones nothing.</summary>
    private void LeftExactlyItsEffects()
    {
        var file = Path.Combine(_folder.FullName, ".data", "bot.db");
        using var database = new SqliteConnection($"Data Source={file};Mode=ReadOnly;Pooling=False");
        long Count(string sql) => database.QuerySingle<long>(sql);

        Assert.Equal(Distinct, Count("SELECT count(*) FROM inbox"));
        Assert.Equal(Distinct, Count("SELECT count(*) FROM transcript WHERE kind = 'in'"));
        Assert.Equal(Distinct, Count("SELECT count(*) FROM (SELECT DISTINCT conversation_id, turn FROM inbox WHERE turn > 0)"));
        Assert.Equal(0, Count("SELECT count(*) FROM set_aside"));
        Assert.Equal(0, Count(
            """
            SELECT count(*) FROM conversations
            WHERE next_seq <> 1 + (SELECT count(*) FROM transcript WHERE conversation_id = id)
            """));
    }
}
