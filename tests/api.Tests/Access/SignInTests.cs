using System.Net;
using HateResponse.Api.Tests.Casework;

namespace HateResponse.Api.Tests.Access;

public sealed class SignInTests : IDisposable
{
    private const string Email = "robin@riverton.example";

    private readonly ConsoleHost _host = new();

    public void Dispose() => _host.Dispose();

    [Fact]
    public async Task The_right_password_opens_the_queue()
    {
        await _host.AddAccountAsync(Email, Cases.Tenant);
        var browser = _host.Browser();

        var answer = await browser.SignInAsync(" Robin@Riverton.example ", ConsoleHost.Password);

        Assert.Equal(HttpStatusCode.SeeOther, answer.StatusCode);
        Assert.Contains("<h1>Queue</h1>", browser.Page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_session_cookie_is_kept_from_scripts_other_sites_and_open_lines()
    {
        await _host.AddAccountAsync(Email, Cases.Tenant);

        var answer = await _host.Browser().SignInAsync(Email, ConsoleHost.Password);

        var cookie = Assert.Single(answer.Headers.GetValues("Set-Cookie"), value => value.StartsWith("console=", StringComparison.Ordinal));
        Assert.Contains("httponly", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("samesite=strict", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("secure", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("path=/casework", cookie, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task A_wrong_password_and_an_unknown_address_look_the_same()
    {
        await _host.AddAccountAsync(Email, Cases.Tenant);
        var known = _host.Browser();
        var unknown = _host.Browser();

        var first = await known.SignInAsync(Email, "wrong");
        var second = await unknown.SignInAsync("nobody@riverton.example", "wrong");

        Assert.Equal(HttpStatusCode.Unauthorized, first.StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, second.StatusCode);
        Assert.Equal(
            known.Text.Replace(Email, "", StringComparison.Ordinal),
            unknown.Text.Replace("nobody@riverton.example", "", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Six_wrong_passwords_close_the_account_for_a_quarter_of_an_hour()
    {
        await _host.AddAccountAsync(Email, Cases.Tenant);
        var browser = _host.Browser();
        for (var i = 0; i < 6; i++)
        {
            await browser.SignInAsync(Email, "wrong");
            _host.Clock.Advance(TimeSpan.FromSeconds(15));
        }

        var locked = await browser.SignInAsync(Email, ConsoleHost.Password);
        _host.Clock.Advance(TimeSpan.FromMinutes(15));
        var open = await browser.SignInAsync(Email, ConsoleHost.Password);

        Assert.Equal(HttpStatusCode.Unauthorized, locked.StatusCode);
        Assert.Equal(HttpStatusCode.SeeOther, open.StatusCode);
    }

    [Fact]
    public async Task Wrong_passwords_are_slowed_down_from_the_third_on()
    {
        await _host.AddAccountAsync(Email, Cases.Tenant);
        var browser = _host.Browser();
        for (var i = 0; i < 3; i++)
        {
            await browser.SignInAsync(Email, "wrong");
        }

        var tooSoon = await browser.SignInAsync(Email, ConsoleHost.Password);
        _host.Clock.Advance(TimeSpan.FromSeconds(2));
        var later = await browser.SignInAsync(Email, ConsoleHost.Password);

        Assert.Equal(HttpStatusCode.Unauthorized, tooSoon.StatusCode);
        Assert.Equal(HttpStatusCode.SeeOther, later.StatusCode);
    }

    [Fact]
    public async Task Guesses_at_the_same_time_are_counted_like_guesses_in_a_row()
    {
        await _host.AddAccountAsync(Email, Cases.Tenant);
        var browsers = Enumerable.Range(0, 10).Select(_ => _host.Browser()).ToList();

        await Task.WhenAll(browsers.Select(browser => browser.SignInAsync(Email, "wrong")));

        var failures = _host.Read(connection => connection.One(
            "SELECT failed_attempts FROM accounts WHERE email = @email", row => row.GetInt32(0), new { email = Email }));
        Assert.Equal(3, failures); // the third one closes the door for two seconds
    }

    [Fact]
    public async Task A_right_password_forgets_the_wrong_ones()
    {
        await _host.AddAccountAsync(Email, Cases.Tenant);
        var browser = _host.Browser();
        await browser.SignInAsync(Email, "wrong");
        await browser.SignInAsync(Email, "wrong");
        await browser.SignInAsync(Email, ConsoleHost.Password);

        await browser.SignInAsync(Email, "wrong");
        var answer = await browser.SignInAsync(Email, ConsoleHost.Password);

        Assert.Equal(HttpStatusCode.SeeOther, answer.StatusCode);
    }

    [Theory]
    [InlineData("", "")]
    [InlineData("robin@riverton.example", "")]
    [InlineData("' OR 1=1 --", "x")]
    public async Task Nonsense_is_refused(string email, string password)
    {
        await _host.AddAccountAsync(Email, Cases.Tenant);

        var answer = await _host.Browser().SignInAsync(email, password);

        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
    }

    [Fact]
    public async Task A_very_long_password_is_not_even_hashed()
    {
        await _host.AddAccountAsync(Email, Cases.Tenant);

        await _host.Browser().SignInAsync(Email, new string('x', 201));

        var failures = _host.Read(connection => connection.One(
            "SELECT failed_attempts FROM accounts WHERE email = @email", row => row.GetInt32(0), new { email = Email }));
        Assert.Equal(0, failures);
    }

    [Fact]
    public async Task The_database_holds_no_password()
    {
        await _host.AddAccountAsync(Email, Cases.Tenant);

        var hash = _host.Read(connection => connection.One(
            "SELECT password_hash FROM accounts WHERE email = @email", row => row.GetString(0), new { email = Email }))!;

        Assert.DoesNotContain(ConsoleHost.Password, hash, StringComparison.Ordinal);
        Assert.True(hash.Length > 60);
    }
}
