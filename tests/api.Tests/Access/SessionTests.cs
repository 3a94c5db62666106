using System.Net;
using HateResponse.Api.Tests.Casework;

namespace HateResponse.Api.Tests.Access;

public sealed class SessionTests : IDisposable
{
    private const string Email = "robin@riverton.example";

    private readonly ConsoleHost _host = new();

    public void Dispose() => _host.Dispose();

    [Fact]
    public async Task A_session_ends_after_half_an_hour_of_silence()
    {
        await _host.AddAccountAsync(Email, Cases.Tenant);
        var browser = await _host.SignedInAsync(Email);

        _host.Clock.Advance(TimeSpan.FromMinutes(29));
        var still = await browser.GetAsync("/casework");
        _host.Clock.Advance(TimeSpan.FromMinutes(29));
        var renewed = await browser.GetAsync("/casework");
        _host.Clock.Advance(TimeSpan.FromMinutes(31));
        var ended = await browser.GetAsync("/casework");

        Assert.Equal(HttpStatusCode.OK, still.StatusCode);
        Assert.Equal(HttpStatusCode.OK, renewed.StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, ended.StatusCode);
        Assert.Equal("/casework/sign-in", ended.Headers.Location?.OriginalString);
    }

    [Fact]
    public async Task A_session_ends_after_twelve_hours_however_much_it_is_used()
    {
        await _host.AddAccountAsync(Email, Cases.Tenant);
        var browser = await _host.SignedInAsync(Email);
        for (var i = 0; i < 35; i++)
        {
            _host.Clock.Advance(TimeSpan.FromMinutes(20));
            Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync("/casework")).StatusCode);
        }

        _host.Clock.Advance(TimeSpan.FromMinutes(20));
        var ended = await browser.GetAsync("/casework");

        Assert.Equal(HttpStatusCode.Redirect, ended.StatusCode);
    }

    [Fact]
    public async Task A_session_ends_with_its_account()
    {
        var account = await _host.AddAccountAsync(Email, Cases.Tenant);
        var browser = await _host.SignedInAsync(Email);

        await _host.WriteAsync(session => session.Execute("DELETE FROM accounts WHERE id = @1", account.Id.Text));
        var answer = await browser.GetAsync("/casework");

        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
    }

    [Fact]
    public async Task Signing_out_ends_the_session_and_is_recorded()
    {
        await _host.AddAccountAsync(Email, Cases.Tenant);
        var browser = await _host.SignedInAsync(Email);

        var answer = await browser.PostAsync("/casework/sign-out");
        var after = await browser.GetAsync("/casework");

        Assert.Equal("/casework/sign-in", answer.Headers.Location?.OriginalString);
        Assert.Equal(HttpStatusCode.Redirect, after.StatusCode);
        Assert.Equal(
            ["account.signed_in", "account.signed_out"],
            _host.Read(connection => connection.All("SELECT action FROM audit ORDER BY id", row => row.GetString(0))));
    }

    [Fact]
    public async Task A_restart_signs_nobody_out_and_the_key_files_alone_open_nothing()
    {
        await _host.AddAccountAsync(Email, Cases.Tenant);
        var signedIn = await _host.Browser().SignInAsync(Email, ConsoleHost.Password);
        var cookie = signedIn.Headers.GetValues("Set-Cookie")
            .Single(value => value.StartsWith("console=", StringComparison.Ordinal)).Split(';')[0];

        using var restarted = new ConsoleHost(_host.StorageDirectory);
        using var client = restarted.CreateClient();
        client.DefaultRequestHeaders.Add("Cookie", cookie);
        var answer = await client.GetAsync(new Uri("/casework", UriKind.Relative));

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        var keys = Directory.GetFiles(Path.Combine(_host.StorageDirectory, "console-keys")).Select(File.ReadAllText).ToList();
        Assert.NotEmpty(keys);
        Assert.All(keys, key =>
        {
            Assert.Contains("<sealed", key, StringComparison.Ordinal);
            Assert.DoesNotContain("masterKey", key, StringComparison.Ordinal);
        });
    }
}
