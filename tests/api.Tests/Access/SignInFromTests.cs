using System.Net;
using HateResponse.Api.Tests.Casework;

namespace HateResponse.Api.Tests.Access;

/// <summary>Many wrong passwords from one place, behind a proxy that says whence they come.</summary>
public sealed class SignInFromTests : IDisposable
{
    private const string Email = "robin@riverton.example";
    private const string Guesser = "203.0.113.7";

    private readonly ConsoleHost _host = new ConsoleHost().Setting("ForwardedHeaders_Enabled", "true");

    public void Dispose() => _host.Dispose();

    [Fact]
    public async Task Ten_wrong_passwords_for_any_accounts_make_their_address_wait_and_no_other()
    {
        await _host.AddAccountAsync(Email, Cases.Tenant);
        await GuessAsync(10);

        var waits = _host.Clock.NextTimer(TimeSpan.FromSeconds(15));
        var slow = From(Guesser).SignInAsync(Email, ConsoleHost.Password);
        Assert.Same(waits, await Task.WhenAny(waits, slow));

        var elsewhere = await From("198.51.100.1").SignInAsync(Email, ConsoleHost.Password);
        Assert.Equal(HttpStatusCode.SeeOther, elsewhere.StatusCode);

        _host.Clock.Advance(TimeSpan.FromSeconds(15));
        Assert.Equal(HttpStatusCode.SeeOther, (await slow).StatusCode);
    }

    [Fact]
    public async Task An_address_is_kept_nowhere()
    {
        await _host.AddAccountAsync(Email, Cases.Tenant);
        await From(Guesser).SignInAsync(Email, "wrong");
        await GuessAsync(9);

        var kept = Directory.GetFiles(_host.StorageDirectory, "*", SearchOption.AllDirectories).Select(Text).ToList();

        Assert.Contains(kept, text => text.Contains(Email, StringComparison.Ordinal)); // the search finds what is kept
        Assert.DoesNotContain(kept, text => text.Contains(Guesser, StringComparison.Ordinal));
    }

    private async Task GuessAsync(int times)
    {
        var browser = From(Guesser);
        for (var i = 0; i < times; i++)
        {
            var answer = await browser.SignInAsync($"somebody{i}@riverton.example", "wrong");
            Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
        }
    }

    private ConsoleBrowser From(string address)
    {
        var client = _host.CreateClient();
        client.DefaultRequestHeaders.Add("X-Forwarded-For", address);
        return new ConsoleBrowser(client);
    }

    private static string Text(string file)
    {
        using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        using var reader = new StreamReader(stream, System.Text.Encoding.Latin1);
        return reader.ReadToEnd();
    }
}
