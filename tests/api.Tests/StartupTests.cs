using System.Diagnostics;
using System.Net;

namespace HateResponse.Api.Tests;

public sealed class StartupTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("api-start-");

    private const string MasterKey = "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=";

    private static readonly string Tenants = Path.Combine(AppContext.BaseDirectory, "tenants");
    private static readonly string Sample = Path.Combine(AppContext.BaseDirectory, "directory");

    [Theory]
    [InlineData("Storage:Directory", "")]
    [InlineData("Privacy:MasterKey", "")]
    [InlineData("Privacy:MasterKey", "too short")]
    [InlineData("Tenants:Directory", "")]
    [InlineData("Tenants:Directory", "/no/such/folder")]
    [InlineData("Referrals:ApiKey", "")]
    [InlineData("Bot:EventsSecret", "")]
    [InlineData("Bot:EventsUrl", "")]
    [InlineData("Bot:EventsUrl", "bot.test/events")]
    [InlineData("Bot:EventsUrl", "ftp://bot.test/events")]
    [InlineData("ServiceDirectory:ImportFrom", "")]
    [InlineData("ServiceDirectory:ImportFrom", "/no/such/folder")]
    [InlineData("Smtp:Url", "")]
    [InlineData("Smtp:Url", "mail.example.org")]
    [InlineData("Smtp:Url", "https://mail.example.org")]
    [InlineData("PublicBaseUrl", "")]
    [InlineData("PublicBaseUrl", "line")]
    [InlineData("Smtp:Url", "smtp://127.0.0.1:9?from=@")]
    [InlineData("Console:Host", "not a host")]
    public async Task A_wrong_setting_stops_the_start_in_production_and_is_named(string key, string value)
    {
        var settings = Whole();
        settings[key] = value;

        var (code, errors) = await EndAsync(settings);

        Assert.Equal(1, code);
        Assert.StartsWith(key + ": ", errors, StringComparison.Ordinal);
        Assert.Single(errors.TrimEnd().Split('\n'));
    }

    [Fact]
    public async Task Production_starts_with_its_settings_and_is_ready()
    {
        await using var host = new ApiHost(environment: "Production", settings: Production());
        using var client = host.CreateClient();

        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync("/health/live")).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync("/health/ready")).StatusCode);
        (await host.PostAsync("/v1/reports", Tests.Sample.Body())).Is(HttpStatusCode.Created);
        Assert.False(File.Exists(Path.Combine(host.Folder, "master.key")));
    }

    [Fact]
    public async Task Development_needs_no_setting_and_has_the_bots_secrets()
    {
        var none = new Dictionary<string, string?> { ["Referrals:ApiKey"] = "", ["Bot:EventsSecret"] = "", ["Bot:EventsUrl"] = "" };
        await using var host = new ApiHost(settings: none);

        // what the bot derives of the same master key
        var key = Convert.ToHexString(host.Store.Vault.Derive("referrals-api-key"));

        (await host.SendAsync("/v1/reports", new StringContent("{}", null, "application/json"), key: key))
            .Problem(HttpStatusCode.BadRequest, "report_invalid");
        (await host.PostAsync("/v1/reports", Tests.Sample.Body())).Problem(HttpStatusCode.Unauthorized, "api_key_invalid");
    }

    [Fact]
    public async Task What_was_kept_is_there_after_a_restart()
    {
        var folder = Directory.CreateTempSubdirectory("api-restart-").FullName;
        await using (var first = new ApiHost(directory: folder))
        {
            (await first.PostAsync("/v1/reports", Tests.Sample.Body(), "k1")).Is(HttpStatusCode.Created);
        }

        await using (var second = new ApiHost(directory: folder))
        {
            (await second.PostAsync("/v1/reports", Tests.Sample.Body(), "k1")).Is(HttpStatusCode.OK);
            (await second.PostAsync($"/v1/reports/{Tests.Sample.Report}/matches", null)).Is(HttpStatusCode.OK);
            Assert.Equal(28, second.Count("SELECT count(*) FROM services"));
        }

        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task On_a_real_server_no_request_breaks_its_connection()
    {
        await using var host = new ApiHost();
        host.UseKestrel(0);
        host.StartServer();

        (await host.PostAsync("/v1/reports", Tests.Sample.Body())).Is(HttpStatusCode.Created);
        (await host.SendAsync("/v1/reports", new StringContent(new string('a', 300_000), null, "application/json")))
            .Problem(HttpStatusCode.RequestEntityTooLarge, "body_too_large");
        (await host.SendAsync("/v1/reports", new StringContent("{", null, "application/json")))
            .Problem(HttpStatusCode.BadRequest, "json_malformed");
        (await host.PostAsync("/v1/reports", Tests.Sample.Body())).Is(HttpStatusCode.OK);
        await host.DisposeAsync(); // what the server noticed after it answered is in the log now

        Assert.DoesNotContain(host.Logs.All, line => line.Contains("Exception:", StringComparison.Ordinal));
    }

    public void Dispose() => _folder.Delete(recursive: true);

    private Dictionary<string, string?> Whole() => new(Production())
    {
        ["ASPNETCORE_ENVIRONMENT"] = "Production",
        ["Storage:Directory"] = _folder.FullName,
        ["Referrals:ApiKey"] = ApiHost.Key,
        ["Bot:EventsSecret"] = "secret-for-tests",
        ["Bot:EventsUrl"] = "http://bot.test/referrals/events",
    };

    /// <summary>Starts the API as an operator does, in a process of its own, and waits for its end.</summary>
    private static async Task<(int Code, string Errors)> EndAsync(Dictionary<string, string?> settings)
    {
        var start = new ProcessStartInfo("dotnet", [typeof(ApiStore).Assembly.Location, "--urls", "http://127.0.0.1:0"])
        {
            RedirectStandardError = true,
            RedirectStandardOutput = true,
        };
        foreach (var (key, value) in settings)
        {
            start.Environment[key.Replace(":", "__", StringComparison.Ordinal)] = value;
        }

        using var process = Process.Start(start)!;
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        await using var ending = limit.Token.Register(process.Kill);
        var errors = process.StandardError.ReadToEndAsync(CancellationToken.None);
        await process.StandardOutput.ReadToEndAsync(CancellationToken.None);
        await process.WaitForExitAsync(CancellationToken.None);
        return (process.ExitCode, await errors);
    }

    private static Dictionary<string, string?> Production() => new()
    {
        ["Privacy:MasterKey"] = MasterKey,
        ["Tenants:Directory"] = Tenants,
        ["ServiceDirectory:ImportFrom"] = Sample,
        ["Smtp:Url"] = "smtp://127.0.0.1:9",
        ["PublicBaseUrl"] = "https://line.example",
    };
}
