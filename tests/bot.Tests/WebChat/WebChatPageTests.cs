using HateResponse.Bot.Visitors;
using HateResponse.Bot.WebChat;
using HateResponse.Dialogs.Languages;
using HateResponse.Hosting;

namespace HateResponse.Bot.Tests.WebChat;

public sealed class WebChatPageTests : IAsyncLifetime, IDisposable
{
    /// <summary>Ten packets: what a server sends before it first waits for an answer.</summary>
    private const int FirstResponseBytes = 14 * 1024;

    private const int AllBytes = 50 * 1024;

    private readonly HttpClient _client = new();
    private BotHost _host = null!;

    public static TheoryData<string> Languages => [.. PageTexts.Offered.Select(texts => texts.Language)];

    public Task InitializeAsync()
    {
        _host = BotHost.Start(new() { Dialog = null });
        return Task.CompletedTask;
    }

    public async Task DisposeAsync() => await _host.DisposeAsync();

    public void Dispose() => _client.Dispose();

    [Theory]
    [MemberData(nameof(Languages))]
    public async Task The_first_response_holds_the_first_question_and_all_is_small(string language)
    {
        using var answer = await _client.GetAsync(new Uri($"{_host.Address}/?lang={language}"));
        var page = await answer.Content.ReadAsByteArrayAsync();
        var script = await _client.GetByteArrayAsync(new Uri(_host.Address + "/webchat/webchat.js"));
        var text = System.Net.WebUtility.HtmlDecode(System.Text.Encoding.UTF8.GetString(page));

        Assert.Contains(Texts.In(language).Of("ask.safe"), text, StringComparison.Ordinal);
        Assert.True(page.Length + answer.Headers.ToString().Length <= FirstResponseBytes, $"{page.Length} bytes");
        Assert.True(page.Length + script.Length <= AllBytes, $"{page.Length + script.Length} bytes");
    }

    [Fact]
    public async Task Nothing_is_stored_anywhere_and_nothing_comes_from_anybody_else()
    {
        using var answer = await _client.GetAsync(new Uri(_host.Address));
        var page = await answer.Content.ReadAsStringAsync();
        var policy = string.Join(' ', answer.Headers.GetValues("Content-Security-Policy"));

        Assert.Equal("no-store", answer.Headers.CacheControl!.ToString());
        Assert.Equal("no-referrer", Assert.Single(answer.Headers.GetValues("Referrer-Policy")));
        Assert.False(answer.Headers.Contains("Set-Cookie"));
        Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
        Assert.Contains("default-src 'none'", policy, StringComparison.Ordinal);
        Assert.Contains("<title>Messages</title>", page, StringComparison.Ordinal);
        Assert.Equal(
            ["https://www.weather.gov/"],
            System.Text.RegularExpressions.Regex.Matches(page, "(?:href|src|action)=\"(https?://[^\"]*)").Select(match => match.Groups[1].Value));
    }

    [Fact]
    public async Task Who_only_looks_leaves_nothing()
    {
        await _client.GetStringAsync(new Uri(_host.Address));

        Assert.Equal(0, _host.Count("SELECT (SELECT count(*) FROM conversations) + (SELECT count(*) FROM addresses)"));
    }

    [Fact]
    public async Task What_the_page_shows_first_is_what_the_conversation_begins_with()
    {
        using var talk = await WebTalk.OpenAsync(_host, "/?lang=es");
        var shown = System.Net.WebUtility.HtmlDecode(await _client.GetStringAsync(new Uri(_host.Address + "/?lang=es")));

        await talk.SayAsync("Sí", locale: "es");
        var heard = await talk.ReadAsync();

        Assert.Equal("bot", heard[0]["from"]!["role"]!.GetValue<string>());
        foreach (var first in heard.TakeWhile(activity => activity["from"]!["role"]!.GetValue<string>() == "bot"))
        {
            Assert.Contains(first["text"]!.GetValue<string>(), shown, StringComparison.Ordinal);
        }

        Assert.DoesNotContain(heard.SkipWhile(activity => activity["from"]!["role"]!.GetValue<string>() == "bot").Skip(1),
            activity => activity["text"]!.GetValue<string>().Contains(Texts.In("es").Of("ask.safe"), StringComparison.Ordinal));
    }

    [Fact]
    public async Task Who_writes_in_another_language_than_the_browsers_is_greeted_in_that()
    {
        using var talk = await WebTalk.OpenAsync(_host, "/?lang=en");

        await talk.SayAsync("ayer un vecino me gritó en la calle porque soy mexicano", locale: "en");
        var heard = await talk.HearAsync();

        Assert.Contains(Texts.In("es").Of("welcome.told"), heard, StringComparison.Ordinal);
        Assert.Contains(Texts.In("es").Of("ask.safe"), heard, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("es-MX,es;q=0.9,en;q=0.8", "es")]
    [InlineData("tlh,en;q=0.5", "en")]
    [InlineData("tlh", "en")]
    [InlineData("es;q=0,en", "en")]
    [InlineData(";;;", "en")]
    public async Task The_browser_says_which_language(string asked, string expected)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, _host.Address);
        request.Headers.TryAddWithoutValidation("Accept-Language", asked);
        using var answer = await _client.SendAsync(request);

        Assert.Contains($"<html lang=\"{expected}\"", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_language_of_the_line_has_its_page_and_each_page_has_all_words()
    {
        var english = PageTexts.In("en").Keys.Order(StringComparer.Ordinal);

        Assert.Equal(Texts.Languages, PageTexts.Offered.Select(texts => texts.Language));
        Assert.All(PageTexts.All, texts => Assert.Equal(english, texts.Keys.Order(StringComparer.Ordinal)));
        Assert.All(PageTexts.All, texts => Assert.Contains("{number}", texts["noscript.text"], StringComparison.Ordinal));
        Assert.All(PageTexts.All, texts => Assert.Contains("{phone}", texts["noscript.phone"], StringComparison.Ordinal));
        Assert.All(PageTexts.All, texts => Assert.Contains("911", texts["noscript.danger"], StringComparison.Ordinal));
        using var words = await _client.GetAsync(new Uri(_host.Address + "/webchat/words/es"));
        Assert.Equal(System.Net.HttpStatusCode.OK, words.StatusCode);
    }

    [Fact]
    public async Task Without_a_script_the_page_says_how_to_text()
    {
        var page = System.Net.WebUtility.HtmlDecode(await _client.GetStringAsync(new Uri(_host.Address)));
        var kind = page[page.IndexOf("<noscript>", StringComparison.Ordinal)..page.IndexOf("</noscript>", StringComparison.Ordinal)];

        Assert.Contains(BotHost.Line, kind, StringComparison.Ordinal);
        Assert.Contains("988", kind, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_asks_for_very_many_pages_waits_and_is_not_refused()
    {
        for (var i = 0; i < VisitorDelays.VisitorAllowance; i++)
        {
            await _client.GetStringAsync(new Uri(_host.Address));
        }

        var delayed = _client.GetAsync(new Uri(_host.Address));
        using var other = new HttpRequestMessage(HttpMethod.Get, _host.Address);
        other.Headers.Add("X-Forwarded-For", "203.0.113.7"); // the proxy on this machine says who
        using var free = await _client.SendAsync(other);

        Assert.False(delayed.IsCompleted);
        while (!delayed.IsCompleted)
        {
            _host.Clock.Advance(TimeSpan.FromSeconds(1));
            await Task.Yield();
        }

        using var answer = await delayed;
        Assert.Equal(System.Net.HttpStatusCode.OK, answer.StatusCode);
    }

    [Fact]
    public async Task A_tenant_is_found_by_its_name_in_the_path()
    {
        using var known = await _client.GetAsync(new Uri(_host.Address + "/riverton"));
        using var unknown = await _client.GetAsync(new Uri(_host.Address + "/nowhere"));

        Assert.Equal(System.Net.HttpStatusCode.OK, known.StatusCode);
        Assert.Equal(System.Net.HttpStatusCode.NotFound, unknown.StatusCode);
    }
}
