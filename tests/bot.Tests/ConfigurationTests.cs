using System.Net;
using System.Net.Sockets;
using HateResponse.Hosting;

namespace HateResponse.Bot.Tests;

/// <summary>A start that cannot go well ends at once, in one line that names the key.</summary>
public sealed class ConfigurationTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("hateresponse-");

    [Theory]
    [InlineData("Privacy:MasterKey")]
    [InlineData("Storage:Directory")]
    [InlineData("Tenants:Directory")]
    [InlineData("Twilio:AccountSid")]
    [InlineData("Twilio:AuthToken")]
    [InlineData("PublicBaseUrl")]
    [InlineData("Referrals:ApiKey")]
    [InlineData("Bot:EventsSecret")]
    public async Task A_missing_key_of_Production_is_named(string key)
    {
        var settings = Production();
        settings.Remove(key);

        await EndsNamingAsync(settings, key);
    }

    [Theory]
    [InlineData("Privacy:MasterKey", "c2hvcnQ=")]
    [InlineData("PublicBaseUrl", "line.example.org")]
    [InlineData("PublicBaseUrl", "ftp://line.example.org")]
    [InlineData("Twilio:ApiBaseUrl", "nowhere")]
    [InlineData("Referrals:ApiUrl", "nowhere")]
    [InlineData("Tenants:Directory", "/does/not/exist")]
    [InlineData("Tenants:RefreshSeconds", "0")]
    [InlineData("Tenants:RefreshSeconds", "a minute")]
    public async Task A_wrong_value_is_named(string key, string value)
    {
        var settings = Production();
        settings[key] = value;

        await EndsNamingAsync(settings, key);
    }

    [Theory]
    [InlineData("{", "line.json")]
    [InlineData("""{"lineName":"x","timeZone":"America/Los_Angeles","numbers":[]}""", "'id'")]
    [InlineData("""{"id":"x","lineName":"x","timeZone":"Mars/Olympus","numbers":[]}""", "timeZone zone_unknown")]
    public async Task A_tenants_file_that_is_wrong_is_named_with_what_is_wrong_in_it(string json, string named)
    {
        await File.WriteAllTextAsync(Path.Combine(_folder.CreateSubdirectory("wrong").FullName, "line.json"), json);
        var settings = Production();
        settings["Tenants:Directory"] = Path.Combine(_folder.FullName, "wrong");

        Assert.Contains(named, await EndsNamingAsync(settings, "Tenants:Directory"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_account_without_its_token_is_no_simulator_in_Development()
    {
        await EndsNamingAsync(
            new() { ["ASPNETCORE_ENVIRONMENT"] = "Development", ["Twilio:AccountSid"] = BotHost.AccountSid },
            "Twilio:AuthToken");
    }

    [Theory]
    [InlineData("http://0.0.0.0:0")]
    [InlineData("http://*:0")]
    [InlineData("http://[::]:0")]
    [InlineData("http://line.test:0")] // the server takes any name for every address
    [InlineData("http://192.0.2.1:0")]
    [InlineData("http://127.0.0.1:0;http://+:0")]
    public async Task Development_listens_to_this_machine_alone(string urls)
    {
        var line = await EndsNamingAsync(Development(), "urls", urls);

        Assert.Contains(urls.Split(';')[^1], line, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Development_listens_to_this_machine_alone_also_where_an_endpoint_is_configured()
    {
        var settings = Development();
        settings["Kestrel:Endpoints:Open:Url"] = "http://0.0.0.0:0";

        await EndsNamingAsync(settings, "Kestrel:Endpoints:Open:Url");
    }

    [Fact]
    public async Task What_is_no_address_to_listen_on_is_named()
    {
        var line = await EndsNamingAsync(Production(), "urls", "nowhere");

        Assert.Contains("nowhere", line, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_port_that_is_in_use_is_named_and_no_worker_has_more_to_say()
    {
        using var other = new TcpListener(IPAddress.Loopback, 0);
        other.Start();
        var address = $"http://{other.LocalEndpoint}";
        await using var process = BotProcess.Start(_folder.FullName, Development(), "--urls", address);

        var (code, errors, said) = await process.ExitAsync(new CancellationTokenSource(TimeSpan.FromSeconds(60)).Token);

        Assert.Equal(1, code);
        Assert.StartsWith("urls: ", errors, StringComparison.Ordinal);
        Assert.Contains(address, errors, StringComparison.Ordinal);
        Assert.Single(errors.TrimEnd().Split('\n'));
        Assert.DoesNotContain("Exception", said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_address_of_another_machine_is_no_address_to_listen_on() =>
        await EndsNamingAsync(Production(), "urls", "http://192.0.2.1:0");

    [Fact]
    public async Task One_process_names_what_the_referral_api_lacks()
    {
        var settings = Production();
        settings.Remove("Referrals:ApiUrl");

        await EndsNamingAsync(settings, "Smtp:Url");
    }

    [Fact]
    public async Task Another_key_than_the_folders_ends_the_start_and_the_first_one_still_opens_it()
    {
        await using (var host = BotHost.Start(new() { Directory = _folder.FullName }))
        {
            await host.SayAsync("+15035550150", "hello");
        }

        await EndsNamingAsync(Production(), "Privacy:MasterKey");

        await using var again = BotHost.Start(new() { Directory = _folder.FullName });
        Assert.Equal("hello", again.Transcript()[0].Activity.Text);
    }

    [Fact]
    public async Task A_folder_whose_keys_are_gone_ends_the_start()
    {
        await File.WriteAllBytesAsync(Path.Combine(_folder.FullName, "bot.db"), []);

        Assert.Contains("keys.db", await EndsNamingAsync(Production(), "Storage:Directory"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_folder_that_cannot_be_used_is_named()
    {
        var settings = Production();
        settings["Storage:Directory"] = Path.Combine(_folder.FullName, "file", "below");
        await File.WriteAllTextAsync(Path.Combine(_folder.FullName, "file"), "");

        await EndsNamingAsync(settings, "Storage:Directory");
    }

    [Fact]
    public async Task Development_needs_nothing_and_says_where_to_go()
    {
        await using var process = BotProcess.Start(
            _folder.FullName,
            new Dictionary<string, string> { ["ASPNETCORE_ENVIRONMENT"] = "Development" },
            "--urls",
            "http://127.0.0.1:0");

        var said = await process.ReadUntilAsync("Databases", new CancellationTokenSource(TimeSpan.FromSeconds(60)).Token);
        var lines = said.SkipWhile(line => !line.StartsWith("HateResponse", StringComparison.Ordinal)).ToList();

        Assert.Equal(
            ["HateResponse", "Web", "Phone", "Console", "Health", "Databases"],
            lines.Select(line => line.TrimStart().Split(' ')[0]));
        Assert.Contains("/simulator", lines[2], StringComparison.Ordinal);
        Assert.EndsWith(Path.Combine(_folder.FullName, ".data"), lines[^1], StringComparison.Ordinal);
        if (!OperatingSystem.IsWindows())
        {
            Assert.Equal(
                UnixFileMode.UserRead | UnixFileMode.UserWrite,
                File.GetUnixFileMode(Path.Combine(_folder.FullName, ".data", "master.key")));
        }
    }

    public void Dispose() => _folder.Delete(recursive: true);

    private Dictionary<string, string> Production() => new(BotHostOptions.ProductionSettings)
    {
        ["ASPNETCORE_ENVIRONMENT"] = "Production",
        ["Storage:Directory"] = _folder.FullName,
        ["Twilio:AccountSid"] = BotHost.AccountSid,
        ["Twilio:AuthToken"] = BotHost.AuthToken,
        ["Bot:EventsSecret"] = BotHost.EventsSecret,
        ["Referrals:ApiUrl"] = "http://referrals.test",
    };

    private static Dictionary<string, string> Development() => new() { ["ASPNETCORE_ENVIRONMENT"] = "Development" };

    private async Task<string> EndsNamingAsync(
        Dictionary<string, string> settings, string key, string urls = "http://127.0.0.1:0")
    {
        await using var process = BotProcess.Start(_folder.FullName, settings, "--urls", urls);

        var (code, errors, _) = await process.ExitAsync(new CancellationTokenSource(TimeSpan.FromSeconds(60)).Token);

        Assert.Equal(1, code);
        Assert.StartsWith(key + ": ", errors, StringComparison.Ordinal);
        Assert.Single(errors.TrimEnd().Split('\n'));
        return errors;
    }
}
