using System.Net;
using System.Text.RegularExpressions;

namespace HateResponse.Api.Tests.Casework;

public sealed partial class ConsoleHeaderTests : IAsyncLifetime, IDisposable
{
    private const string Staff = "staff-here@riverton.example";

    private readonly ConsoleHost _host = new();
    private Guid _report;

    public async Task InitializeAsync()
    {
        await _host.AddAccountAsync(Staff, Cases.Tenant);
        _report = await _host.AddReportAsync();
    }

    public Task DisposeAsync() => Task.CompletedTask;

    public void Dispose() => _host.Dispose();

    [Theory]
    [InlineData("/casework", false)]
    [InlineData("/casework/sign-in", false)]
    [InlineData("/casework/no/such/page", false)]
    [InlineData("/casework", true)]
    [InlineData("/casework/record", true)]
    [InlineData("/casework/no/such/page", true)]
    public async Task Nothing_is_kept_and_nothing_is_loaded_from_elsewhere(string path, bool signedIn)
    {
        var browser = signedIn ? await _host.SignedInAsync(Staff) : _host.Browser();

        var answer = await browser.GetAsync(path);

        Assert.Equal("no-store", answer.Headers.CacheControl?.ToString());
        Assert.Equal("no-referrer", Assert.Single(answer.Headers.GetValues("Referrer-Policy")));
        Assert.Equal("nosniff", Assert.Single(answer.Headers.GetValues("X-Content-Type-Options")));
        var policy = Assert.Single(answer.Headers.GetValues("Content-Security-Policy"));
        Assert.StartsWith("default-src 'none'", policy, StringComparison.Ordinal);
        Assert.Contains("frame-ancestors 'none'", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("http", policy, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_page_needs_no_script_no_inline_style_and_no_third_party()
    {
        var browser = await _host.SignedInAsync(Staff);
        await browser.GetAsync($"/casework/reports/{_report}");

        Assert.DoesNotContain("<script", browser.Page, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("style=", browser.Page, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("://", browser.Page.Replace("http://www.w3.org", "", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.All(Loaded().Matches(browser.Page), match => Assert.StartsWith("/casework/", match.Groups[1].Value, StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_title_says_nothing_of_a_person()
    {
        var browser = await _host.SignedInAsync(Staff);
        await browser.PostAsync($"/casework/reports/{_report}/open", ("part", "story"));

        Assert.Contains(Cases.Story, browser.Text, StringComparison.Ordinal); // the control
        Assert.Matches("<title>Case [0-9A-F]{6} · Casework</title>", browser.Page);
    }

    [Theory]
    [InlineData("/casework/casework.css", "text/css")]
    [InlineData("/casework/icon.svg", "image/svg+xml")]
    public async Task What_a_page_needs_is_served(string path, string type)
    {
        var answer = await _host.Browser().GetAsync(path);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal(type, answer.Content.Headers.ContentType?.MediaType);
    }

    [Fact]
    public async Task Each_page_has_a_language_a_main_landmark_one_heading_and_a_way_past_the_navigation()
    {
        var browser = await _host.SignedInAsync(Staff);
        foreach (var path in new[] { "/casework", $"/casework/reports/{_report}", "/casework/record", "/casework/notices", "/casework/none" })
        {
            await browser.GetAsync(path);

            Assert.Contains("<html lang=\"en\">", browser.Page, StringComparison.Ordinal);
            Assert.Contains("<a class=\"skip\" href=\"#main\">", browser.Page, StringComparison.Ordinal);
            Assert.Single(MainLandmark().Matches(browser.Page));
            Assert.Single(Heading().Matches(browser.Page));
            var ids = Identifiers().Matches(browser.Page).Select(match => match.Value).ToList();
            Assert.Equal(ids.Distinct(), ids);
        }
    }

    [Fact]
    public async Task Another_host_name_shows_no_console_where_one_is_set()
    {
        using var host = new ConsoleHost().Setting("Console:Host", "console.example");
        using var client = host.CreateClient();
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri("https://console.example/casework/sign-in"));

        var elsewhere = await client.GetAsync(new Uri("/casework/sign-in", UriKind.Relative));
        var there = await client.SendAsync(request);

        Assert.Equal(HttpStatusCode.NotFound, elsewhere.StatusCode);
        Assert.Equal(HttpStatusCode.OK, there.StatusCode);
    }

    [GeneratedRegex("<(?:link|img|script|iframe)[^>]*(?:href|src)=\"([^\"]+)\"")]
    private static partial Regex Loaded();

    [GeneratedRegex("<main ")]
    private static partial Regex MainLandmark();

    [GeneratedRegex("<h1>")]
    private static partial Regex Heading();

    [GeneratedRegex(" id=\"[^\"]+\"")]
    private static partial Regex Identifiers();
}
