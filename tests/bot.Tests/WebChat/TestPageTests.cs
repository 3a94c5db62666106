using System.Net;
using HateResponse.Hosting;

namespace HateResponse.Bot.Tests.WebChat;

/// <summary>The page on which staff try the line.</summary>
public sealed class TestPageTests : IAsyncLifetime, IDisposable
{
    private const string Secret = "secret-of-the-tests";

    private readonly HttpClient _client = new();
    private BotHost _host = null!;

    public Task InitializeAsync()
    {
        _host = BotHost.Start(BotHostOptions.With("DirectLine:Secrets", Secret) with { Dialog = null });
        _host.Referrals.Always(_ => new HttpResponseMessage(HttpStatusCode.Created));
        return Task.CompletedTask;
    }

    public async Task DisposeAsync() => await _host.DisposeAsync();

    public void Dispose() => _client.Dispose();

    [Theory]
    [InlineData("/test", "en", ">TEST<")]
    [InlineData("/riverton/test", "en", ">TEST<")]
    [InlineData("/test", "es", ">PRUEBA<")]
    [InlineData("/riverton/test", "ar", ">تجربة<")]
    public async Task It_says_what_it_is_and_leads_who_needs_help_to_the_real_one(string path, string language, string mark)
    {
        var page = await PageAsync($"{path}?lang={language}");

        Assert.Contains(mark, page, StringComparison.Ordinal);
        Assert.Contains("<a href=\"/riverton\" data-text=\"test.real\">", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/riverton")]
    public async Task The_real_one_has_no_such_mark(string path)
    {
        var page = await PageAsync(path);

        Assert.DoesNotContain("test.mark", page, StringComparison.Ordinal);
        Assert.DoesNotContain("TEST", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/test", true)]
    [InlineData("/riverton/test", true)]
    [InlineData("/", false)]
    [InlineData("/riverton", false)]
    public async Task What_is_written_there_is_a_test_and_nowhere_else(string path, bool isTest)
    {
        using var talk = await WebTalk.OpenAsync(_host, path);

        await talk.SayAsync("hello");

        Assert.Equal([isTest], Marks());
    }

    [Theory]
    [InlineData("/test", true)]
    [InlineData("/", false)]
    public async Task A_client_cannot_claim_otherwise(string path, bool isTest)
    {
        using var talk = await WebTalk.OpenAsync(_host, path);

        await talk.CallAsync(HttpMethod.Post, "/conversations", $$"""{"test": {{(isTest ? "false" : "true")}}, "isTest": true}""");
        await talk.PostAsync(new
        {
            type = "message",
            text = "hello",
            test = !isTest,
            isTest = !isTest,
            channelData = new { test = !isTest },
            from = new { id = "person" },
        });

        Assert.Equal([isTest], Marks());
    }

    [Fact]
    public async Task It_stays_one_by_a_fresh_token_and_by_the_tenants_secret()
    {
        using var talk = await WebTalk.OpenAsync(_host, "/test");
        var (_, refreshed) = await talk.CallAsync(HttpMethod.Post, "/tokens/refresh");
        talk.Token = refreshed!["token"]!.GetValue<string>();
        await talk.SayAsync("hello");
        talk.Token = Secret;
        await talk.SayAsync("are you there?");

        Assert.Equal([true], Marks());
    }

    [Fact]
    public async Task Whoever_embeds_the_chat_begins_real_conversations()
    {
        using var talk = await WebTalk.OpenAsync(_host);
        talk.Token = Secret;

        var (status, _) = await talk.CallAsync(HttpMethod.Post, "/conversations");

        Assert.Equal((int)HttpStatusCode.Created, status);
        Assert.Equal([false], Marks());
    }

    private async Task<string> PageAsync(string path) => await _client.GetStringAsync(new Uri(_host.Address + path));

    private List<bool> Marks() => _host.Rows<bool>("SELECT is_test FROM conversations");
}
