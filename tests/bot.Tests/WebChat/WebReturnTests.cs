using System.Text.RegularExpressions;
using HateResponse.Bot.ReturnCodes;
using HateResponse.Bot.Tests.ReturnCodes;
using HateResponse.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace HateResponse.Bot.Tests.WebChat;

/// <summary>Begun by text message, gone on with on the web.</summary>
public sealed partial class WebReturnTests : IAsyncLifetime, IDisposable
{
    private const string Phone = "+15035550150";
    private const string Wrong = "9999 9999 9999 9999";

    private readonly SlowWork _slow = new();
    private BotHost _host = null!;

    public Task InitializeAsync()
    {
        _host = BotHost.Start(new() { Dialog = null, Services = services => services.AddSingleton<SlowHash>(_slow.Hash) });
        _host.Provider.Always(TwilioAnswers.Created);
        return Task.CompletedTask;
    }

    public async Task DisposeAsync() => await _host.DisposeAsync();

    public void Dispose() => _slow.Dispose();

    [Fact]
    public async Task The_code_opens_on_a_page_what_was_told_on_the_phone_and_is_in_no_transcript()
    {
        await _host.SayAsync(Phone, "yesterday a man shouted at me and threw a bottle at me because I am Muslim, in Portland 97233");
        await _host.SayAsync(Phone, "code");
        var code = Code().Matches(string.Join('\n', _host.Transcript().Select(line => line.Activity.Text)))[^1].Value;
        using var talk = await WebTalk.OpenAsync(_host);

        await talk.SayAsync(code, locale: "en");
        var heard = await talk.ReadAsync();
        await talk.SayAsync("show", locale: "en");

        Assert.DoesNotContain(heard, activity => activity["text"]!.GetValue<string>().Contains(code, StringComparison.Ordinal));
        Assert.Equal("user", heard[0]["from"]!["role"]!.GetValue<string>());
        Assert.Contains("97233", await talk.HearAsync(), StringComparison.Ordinal);
        Assert.Equal(1, _host.Count("SELECT count(*) FROM conversations"));
    }

    [Fact]
    public async Task Five_wrong_codes_from_one_place_lock_it_whatever_page_they_are_written_on()
    {
        await _host.SayAsync(Phone, "yesterday a man shouted at me because I am Muslim, in Portland 97233");
        await _host.SayAsync(Phone, "code");
        var code = Code().Matches(string.Join('\n', _host.Transcript().Select(line => line.Activity.Text)))[^1].Value;
        for (var i = 0; i < 5; i++)
        {
            using var other = await WebTalk.OpenAsync(_host);
            await other.SayAsync(Wrong, locale: "en");
        }

        using var talk = await WebTalk.OpenAsync(_host);
        await talk.SayAsync(code, locale: "en");

        Assert.Contains("did not open anything", await talk.HearAsync(), StringComparison.Ordinal);
    }

    [GeneratedRegex(@"\d{4} \d{4} \d{4} \d{4}")]
    private static partial Regex Code();
}
