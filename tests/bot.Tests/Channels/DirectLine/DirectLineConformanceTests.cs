using HateResponse.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace HateResponse.Bot.Tests.Channels.DirectLine;

/// <summary>Microsoft's own client against the real channel, with an echo behind it.</summary>
public sealed class DirectLineConformanceTests
{
    private const string Peer = "peers/bot-framework";
    private const string Secret = "secret-of-the-tests";

    /// <summary>The page that embeds the client is on another site: CORS is put to the test.</summary>
    private const string Origin = "http://127.0.0.1:8080";

    /// <summary>Files come with a later step; until then they are refused, and nothing of the message is kept.</summary>
    private const string Refused = "not ok upload";

    [SharedFact(Peer, node: true)]
    public async Task Every_check_passes_but_for_the_upload_that_is_refused_on_purpose()
    {
        var lines = await CheckAsync(new Dictionary<string, string>(), []);

        Assert.Equal(19, lines.Count(line => line.StartsWith("ok ", StringComparison.Ordinal) && !line.Contains("# SKIP", StringComparison.Ordinal)));
        Assert.StartsWith(Refused, Assert.Single(lines, line => line.StartsWith("not ok", StringComparison.Ordinal)), StringComparison.Ordinal);
        Assert.StartsWith("# pass 19 fail 1", lines[^1], StringComparison.Ordinal);
    }

    [SharedFact(Peer, node: true)]
    public async Task An_expired_token_says_so_and_the_client_recovers()
    {
        var lines = await CheckAsync(new Dictionary<string, string> { ["DirectLine:TokenSeconds"] = "2" }, ["expired"]);

        Assert.StartsWith("# pass 1 fail 0", lines[^1], StringComparison.Ordinal);
    }

    private static async Task<string[]> CheckAsync(Dictionary<string, string> settings, string[] only)
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromMinutes(4));
        var peer = await NodePackages.InstallAsync(
            Peer, ["directline.test.mjs", "dlglobals.mjs"], ["botframework-directlinejs", "ws", "jsdom"], limit.Token);
        await using var host = BotHost.Start(new BotHostOptions
        {
            Settings = new Dictionary<string, string>(settings)
            {
                ["DirectLine:Secrets"] = Secret,
                ["DirectLine:Origins"] = Origin,
            },
            Services = services => services.AddSingleton(TimeProvider.System), // a token's two seconds must pass
        });

        var (_, output) = await Command.RunAsync(
            peer,
            "node",
            ["directline.test.mjs", .. only],
            limit.Token,
            new Dictionary<string, string>
            {
                ["DL_DOMAIN"] = host.Address + "/v3/directline",
                ["DL_SECRET"] = Secret,
                ["ORIGIN"] = Origin,
                ["TTL_QUERY"] = only.Length > 0 ? "?" : "",
            });

        return output.TrimEnd().Split('\n');
    }
}
