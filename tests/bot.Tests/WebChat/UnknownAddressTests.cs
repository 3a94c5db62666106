using System.Net;
using System.Text.Json;
using HateResponse.Bot.WebChat;
using HateResponse.Hosting;

namespace HateResponse.Bot.Tests.WebChat;

/// <summary>Addresses at which there is nothing.</summary>
public sealed class UnknownAddressTests : IAsyncLifetime, IDisposable
{
    private const string Browser = "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8";

    private readonly HttpClient _client = new();
    private BotHost _host = null!;

    public Task InitializeAsync()
    {
        _host = BotHost.Start(new() { OneProcess = true });
        return Task.CompletedTask;
    }

    public async Task DisposeAsync() => await _host.DisposeAsync();

    public void Dispose() => _client.Dispose();

    [Theory]
    [InlineData("en-US,en;q=0.9", "en", "ltr")]
    [InlineData("es-MX", "es", "ltr")]
    [InlineData("ar", "ar", "rtl")]
    [InlineData("tlh", "en", "ltr")]
    public async Task Who_reads_gets_a_page_in_the_own_language_with_a_way_back(string accepted, string language, string direction)
    {
        using var answer = await GetAsync("/helo", Browser, accepted);
        var page = WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync());

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Contains($"<html lang=\"{language}\" dir=\"{direction}\">", page, StringComparison.Ordinal);
        Assert.Contains(PageTexts.In(language)["unknown"], page, StringComparison.Ordinal);
        Assert.Contains($"<a href=\"/\">{PageTexts.In(language)["unknown.back"]}</a>", page, StringComparison.Ordinal);
        Assert.Contains("911", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_is_protected_as_the_page_itself_and_asks_nobody_for_anything()
    {
        using var chat = await GetAsync("/", Browser);
        using var answer = await GetAsync("/helo/Ana-Rivera?q=Ana-Rivera", Browser);
        var page = await answer.Content.ReadAsStringAsync();

        foreach (var header in (string[])["Content-Security-Policy", "X-Content-Type-Options", "Cache-Control", "Referrer-Policy", "Cross-Origin-Opener-Policy"])
        {
            Assert.Equal(chat.Headers.GetValues(header), answer.Headers.GetValues(header));
        }

        Assert.False(answer.Headers.Contains("Set-Cookie"));
        Assert.DoesNotContain("<script", page, StringComparison.Ordinal);
        Assert.DoesNotContain("Ana-Rivera", page, StringComparison.Ordinal);
        Assert.Equal(
            ["https://www.weather.gov/"],
            System.Text.RegularExpressions.Regex.Matches(page, "(?:href|src|action)=\"(https?://[^\"]*)").Select(match => match.Groups[1].Value));
        Assert.Equal(0, _host.Count("SELECT count(*) FROM conversations"));
    }

    [Theory]
    [InlineData("/v1/nothing", Browser)]
    [InlineData("/v3/nothing", Browser)]
    [InlineData("/twilio/nothing", Browser)]
    [InlineData("/api/nothing", Browser)]
    [InlineData("/helo", "application/json")]
    [InlineData("/helo", "*/*")]
    [InlineData("/helo", "text/html;q=0, application/json")]
    public async Task A_program_gets_a_problem(string path, string accepted)
    {
        using var answer = await GetAsync(path, accepted);
        var problem = JsonElement.Parse(await answer.Content.ReadAsStringAsync());

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType?.MediaType);
        Assert.Equal("urn:hateresponse:address_unknown", problem.GetProperty("type").GetString());
        Assert.DoesNotContain("nothing", problem.GetRawText(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/v3/directline/nothing", "NotFound")]
    [InlineData("/v1/reports/none/matches", "api_key_invalid")]
    [InlineData("/casework/nothing", "")]
    public async Task What_has_words_of_its_own_keeps_them(string path, string words)
    {
        using var request = new HttpRequestMessage(path.StartsWith("/v1", StringComparison.Ordinal) ? HttpMethod.Post : HttpMethod.Get, _host.Address + path);
        request.Headers.TryAddWithoutValidation("Accept", Browser);
        using var answer = await _client.SendAsync(request);
        var text = await answer.Content.ReadAsStringAsync();

        Assert.DoesNotContain(PageTexts.In("en")["unknown.back"], text, StringComparison.Ordinal);
        Assert.DoesNotContain("address_unknown", text, StringComparison.Ordinal);
        Assert.Contains(words, text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_wrong_method_is_no_unknown_address()
    {
        await using var bot = BotHost.Start(); // without the console, whose files answer everywhere in Development

        using var answer = await _client.GetAsync(new Uri(bot.Address + "/twilio/messages"));

        Assert.Equal(HttpStatusCode.MethodNotAllowed, answer.StatusCode);
    }

    private async Task<HttpResponseMessage> GetAsync(string path, string accepted, string? language = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, _host.Address + path);
        request.Headers.TryAddWithoutValidation("Accept", accepted);
        if (language is not null)
        {
            request.Headers.TryAddWithoutValidation("Accept-Language", language);
        }

        return await _client.SendAsync(request);
    }
}
