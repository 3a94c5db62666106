using System.Globalization;
using System.Net.Http.Json;
using System.Text.RegularExpressions;
using HateResponse.Api;
using HateResponse.Api.Access;
using HateResponse.Api.BotEvents;
using HateResponse.Api.Notices;
using HateResponse.Api.Tests.Casework;
using HateResponse.Api.Tests.Notices;
using HateResponse.Bot.Simulator;
using HateResponse.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace HateResponse.Line.Tests.Whole;

/// <summary>Everything in one process, as it starts without configuration, a mail server beside it; work is done when a test says so.</summary>
internal sealed partial class WholeLine : IAsyncDisposable
{
    private readonly HttpClient _client = new();

    public WholeLine(BotHostOptions? options = null) => Host = BotHost.Start((options ?? new BotHostOptions()) with
    {
        OneProcess = true,
        Dialog = null,
        Settings = new Dictionary<string, string>((options ?? new BotHostOptions()).Settings) { ["Smtp:Url"] = Mail.Url },
    });

    public BotHost Host { get; }

    public SmtpListener Mail { get; } = new();

    /// <summary>Does all that waits, in all rooms, until nothing does.</summary>
    public async Task SettleAsync()
    {
        var done = 1;
        while (done > 0)
        {
            done = await Host.DrainAsync() + await Host.Get<BotEventWorker>().StepAsync(CancellationToken.None) +
                await Host.Get<NoticeWorker>().StepAsync(CancellationToken.None);
        }
    }

    /// <summary>Texts from a phone of the simulator; what the line answers.</summary>
    public async Task<IReadOnlyList<string>> TextAsync(string phone, string text)
    {
        var before = (await OnPhoneAsync(phone)).Count;
        using var answer = await _client.PostAsJsonAsync($"{Host.Address}/simulator/phones/{phone}/messages", new { text });
        answer.EnsureSuccessStatusCode();
        await SettleAsync();
        return (await OnPhoneAsync(phone)).Skip(before).ToList();
    }

    /// <summary>Moves the simulator's clock; timers that come due fire.</summary>
    public async Task ForwardAsync(TimeSpan time)
    {
        using var answer = await _client.PostAsJsonAsync(
            $"{Host.Address}/simulator/clock", new { forward = time.ToString("c", CultureInfo.InvariantCulture) });
        answer.EnsureSuccessStatusCode();
        await Host.FireTimersAsync();
        await SettleAsync();
    }

    /// <summary>What the line has said to a phone so far.</summary>
    public async Task<List<string>> OnPhoneAsync(string phone)
    {
        var messages = await _client.GetFromJsonAsync<List<PhoneMessage>>(
            new Uri($"{Host.Address}/simulator/phones/{phone}/messages"));
        return [.. messages!.Where(message => !message.FromPhone).Select(message => message.Text)];
    }

    /// <summary>A caseworker of an organization, or the line's own staff for null, signed in with the sample account.</summary>
    public async Task<ConsoleBrowser> CaseworkerAsync(string? organization)
    {
        var samples = Host.Services.GetRequiredService<SampleAccountsMaker>();
        var account = samples.Accounts.Single(account => account.OrganizationName == organization);
        var browser = new ConsoleBrowser(new HttpClient(new HttpClientHandler { AllowAutoRedirect = false })
        {
            BaseAddress = new Uri(Host.Address),
        });
        await browser.SignInAsync(account.Email, samples.Password);
        return browser;
    }

    /// <summary>Name of the organization of the first referral.</summary>
    public string ChosenOrganization() => Host.Services.GetRequiredService<ApiStore>().Database.Read(connection =>
    {
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT o.name FROM referrals r JOIN organizations o ON o.id = r.organization_id";
        return (string)command.ExecuteScalar()!;
    });

    /// <summary>The first case in a queue: a referral for an organization, a report for the line's own staff.</summary>
    public static string FirstCase(ConsoleBrowser browser) => Case().Match(browser.Page) is { Success: true } match
        ? match.Value
        : throw new InvalidOperationException("The queue is empty: " + browser.Text);

    public async ValueTask DisposeAsync()
    {
        _client.Dispose();
        await Host.DisposeAsync();
        await Mail.DisposeAsync();
    }

    [GeneratedRegex("/casework/(?:referrals|reports)/[0-9a-f-]{36}")]
    private static partial Regex Case();
}
