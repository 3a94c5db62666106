using System.Net;
using HateResponse.Api.Access;
using HateResponse.Api.Tests.Notices;

namespace HateResponse.Api.Tests.Casework;

/// <summary>The whole way through the front doors: what the bot hands over, a caseworker answers, and the bot hears of it.</summary>
public sealed class JourneyTests : IAsyncDisposable
{
    private readonly SmtpListener _server = new();
    private readonly ApiHost _host;

    public JourneyTests() => _host = new ApiHost(settings: new Dictionary<string, string?>
    {
        ["Smtp:Url"] = _server.Url,
        ["PublicBaseUrl"] = "https://line.example",
    });

    public async ValueTask DisposeAsync()
    {
        await _host.DisposeAsync();
        await _server.DisposeAsync();
    }

    [Fact]
    public async Task A_report_becomes_a_case_that_is_accepted_and_told()
    {
        var referral = Guid.CreateVersion7(ApiHost.Start);
        await _host.PostAsync("/v1/reports", Sample.Body());
        var asked = await _host.PostAsync($"/v1/reports/{Sample.Report}/referrals", Sample.Referral(referral));
        Assert.Equal(HttpStatusCode.Created, asked.Status);

        var browser = await SignInAsync("caseworker@puente-claro-house.example");
        var queue = browser.Text;
        await browser.GetAsync($"/casework/referrals/{referral}");
        await browser.PostAsync($"/casework/referrals/{referral}/open", ("part", "story"), ("part", "contact"));
        var opened = browser.Text;
        var accepted = await browser.PostAsync($"/casework/referrals/{referral}/accept");
        await _host.BotEvents.StepAsync(CancellationToken.None);

        Assert.Contains("Case " + Sample.Report.ToString("N")[^6..].ToUpperInvariant(), queue, StringComparison.Ordinal);
        Assert.Contains("Pintaron palabras en mi puerta.", opened, StringComparison.Ordinal);
        Assert.Contains("+15035550142", opened, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.SeeOther, accepted.StatusCode);
        Assert.Equal([(1, "accepted")], _host.Bot.Events);
    }

    [Fact]
    public async Task Who_is_on_call_is_told_by_mail_without_a_word_of_it()
    {
        await _host.PostAsync("/v1/reports", Sample.Body());
        await _host.PostAsync(
            $"/v1/reports/{Sample.Report}/referrals", Sample.Referral(Guid.CreateVersion7(ApiHost.Start)));

        var mail = await _server.NextMailAsync();

        Assert.Contains("To: caseworker@puente-claro-house.example", mail, StringComparison.Ordinal);
        Assert.Contains("https://line.example/casework", mail, StringComparison.Ordinal);
        Assert.DoesNotContain("Pintaron", mail, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("puerta", mail, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("15035550142", mail, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_alert_is_on_top_of_the_queue_of_the_lines_own_staff()
    {
        await _host.PostAsync("/v1/alerts", Sample.Alert(Guid.CreateVersion7(ApiHost.Start)));

        var mail = await _server.NextMailAsync();
        var browser = await SignInAsync("staff@riverton.example");

        Assert.Contains("To: staff@riverton.example", mail, StringComparison.Ordinal);
        Assert.Contains("a weapon is there · it is happening now", browser.Text, StringComparison.Ordinal);
    }

    private async Task<ConsoleBrowser> SignInAsync(string email)
    {
        var password = SampleAccounts.Lines(_host.Services)[^1].Split(": ")[1];
        _host.ClientOptions.AllowAutoRedirect = false;
        _host.ClientOptions.BaseAddress = new Uri("https://localhost");
        var browser = new ConsoleBrowser(_host.CreateClient());
        Assert.Equal(HttpStatusCode.SeeOther, (await browser.SignInAsync(email, password)).StatusCode);
        return browser;
    }
}
