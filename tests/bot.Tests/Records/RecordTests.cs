using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using HateResponse.Bot.Visitors;
using HateResponse.Dialogs.Activities;
using HateResponse.Dialogs.Engine;
using HateResponse.Hosting;

namespace HateResponse.Bot.Tests.Records;

public sealed partial class RecordTests : IAsyncLifetime, IDisposable
{
    private const string Story = "Un hombre me <gritó> en la panadería";
    private static readonly Guid Report = Guid.Parse("019ac000-0000-7000-8000-0000000000aa");

    private readonly HttpClient _client = new();
    private BotHost _host = null!;
    private WebTalk _talk = null!;

    public async Task InitializeAsync()
    {
        _host = BotHost.Start(new() { Dialog = Turn });
        _talk = await WebTalk.OpenAsync(_host);
        await _talk.SayAsync("REPORT");
    }

    public async Task DisposeAsync() => await _host.DisposeAsync();

    public void Dispose()
    {
        _talk.Dispose();
        _client.Dispose();
    }

    [Fact]
    public async Task The_page_holds_the_story_in_the_persons_words_and_what_was_told_in_both_languages()
    {
        using var answer = await AskAsync("/record");
        var page = await answer.Content.ReadAsStringAsync();
        var text = WebUtility.HtmlDecode(page);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Contains(Story, text, StringComparison.Ordinal);
        Assert.DoesNotContain("<gritó>", page, StringComparison.Ordinal); // the words of a stranger are words, not a page
        Assert.Contains("Constancia de un reporte", text, StringComparison.Ordinal);
        Assert.Contains("Record of a report", text, StringComparison.Ordinal);
        Assert.Contains("<html lang=\"es\" dir=\"ltr\"", page, StringComparison.Ordinal);
        Assert.Contains("<section lang=\"en\" dir=\"ltr\"", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task In_Arabic_the_page_is_written_from_the_right()
    {
        await _talk.SayAsync("ARABIC");

        using var answer = await AskAsync("/record");
        var page = await answer.Content.ReadAsStringAsync();

        Assert.Contains("<html lang=\"ar\" dir=\"rtl\"", page, StringComparison.Ordinal);
        Assert.Contains("<section lang=\"ar\" dir=\"rtl\"", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nobody_keeps_it_and_neither_title_nor_name_of_the_file_says_anything()
    {
        using var page = await AskAsync("/record");
        using var file = await AskAsync("/record.txt");
        var html = await page.Content.ReadAsStringAsync();

        Assert.All([page, file], answer => Assert.Equal("no-store", answer.Headers.CacheControl!.ToString()));
        Assert.All([page, file], answer => Assert.Equal("no-referrer", Assert.Single(answer.Headers.GetValues("Referrer-Policy"))));
        Assert.Contains("<title>Mensajes</title>", html, StringComparison.Ordinal);
        Assert.DoesNotContain("<script", html, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("unsafe", string.Join(' ', page.Headers.GetValues("Content-Security-Policy")), StringComparison.Ordinal);
        Assert.Equal("attachment", file.Content.Headers.ContentDisposition!.DispositionType);
        Assert.Equal("notes.txt", file.Content.Headers.ContentDisposition.FileName);
        Assert.Equal("text/plain", file.Content.Headers.ContentType!.MediaType);
    }

    [Fact]
    public async Task The_files_last_line_is_its_hash_and_the_line_knows_it_for_whoever_asks()
    {
        using var file = await AskAsync("/record.txt");
        var text = await file.Content.ReadAsStringAsync();
        var end = text.LastIndexOf("SHA-256: ", StringComparison.Ordinal);
        var hash = text[(end + 9)..].Trim();
        _host.Clock.Advance(TimeSpan.FromDays(400));

        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text[..end]))), hash);
        var known = await CheckAsync(string.Join(' ', hash.ToUpperInvariant().Chunk(8).Select(part => new string(part))));
        Assert.Contains("made the record with this number on Wed, Nov 25, 2026, 4:00 AM", known, StringComparison.Ordinal);
        Assert.DoesNotContain("panadería", known, StringComparison.Ordinal);
        Assert.Equal(["hash", "tenant", "made_at"], _host.Rows<string>("SELECT name FROM pragma_table_info('records')"));
    }

    [Theory]
    [InlineData("")]
    [InlineData("xyz")]
    [InlineData("0000000000000000000000000000000000000000000000000000000000000000")]
    public async Task A_number_that_was_never_made_is_not_known(string number) =>
        Assert.Contains("We do not know this number", await CheckAsync(number), StringComparison.Ordinal);

    [Fact]
    public async Task The_file_that_is_saved_from_a_page_is_the_record_on_that_page()
    {
        using var answer = await AskAsync("/record");
        var page = await answer.Content.ReadAsStringAsync();
        _host.Clock.Advance(TimeSpan.FromMinutes(20));

        using var file = await AskAsync("/record.txt", at: At().Match(page).Groups[1].Value);

        Assert.EndsWith(Hash().Match(page).Groups[1].Value + "\n", await file.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal(1, _host.Count("SELECT count(*) FROM records"));
    }

    [Theory]
    [InlineData("1000000000")] // 2001
    [InlineData("-1")]
    [InlineData("99999999999999999999")]
    public async Task A_time_at_which_no_record_was_made_is_not_believed(string at)
    {
        using var file = await AskAsync("/record.txt", at: at);

        Assert.Contains("Nov 25, 2026", await file.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/record")]
    [InlineData("/record.txt")]
    public async Task A_token_that_was_forged_or_is_over_shows_a_kind_page_and_nothing_else(string path)
    {
        using var forged = await AskAsync(path, token: _talk.Token[..^2] + "xx");
        using var none = await AskAsync(path, token: "");
        _host.Clock.Advance(TimeSpan.FromHours(13));
        using var over = await AskAsync(path);

        foreach (var answer in (HttpResponseMessage[])[forged, none, over])
        {
            var page = await answer.Content.ReadAsStringAsync();
            Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
            Assert.Contains("go back to the chat", page, StringComparison.Ordinal);
            Assert.DoesNotContain("panadería", WebUtility.HtmlDecode(page), StringComparison.Ordinal);
        }

        Assert.Equal(0, _host.Count("SELECT count(*) FROM records"));
    }

    [Fact]
    public async Task The_token_of_another_talk_shows_nothing_of_this_one()
    {
        using var other = await WebTalk.OpenAsync(_host);
        using var unsaid = await AskAsync("/record", token: other.Token);
        await other.SayAsync("hello");
        using var unreported = await AskAsync("/record", token: other.Token);

        Assert.Equal(HttpStatusCode.Conflict, unsaid.StatusCode);
        Assert.Equal(HttpStatusCode.Conflict, unreported.StatusCode);
        Assert.Contains("nothing to show", await unreported.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_may_not_be_shown_or_was_erased_is_not()
    {
        await _talk.SayAsync("CLOSE");
        using var closed = await AskAsync("/record");
        await _talk.SayAsync("REPORT");
        _host.Store.Vault.Destroy(Guid.Parse(_host.Rows<string>("SELECT key_id FROM conversations").Single()));
        using var erased = await AskAsync("/record");

        Assert.Equal(HttpStatusCode.Conflict, closed.StatusCode);
        Assert.Equal(HttpStatusCode.Conflict, erased.StatusCode);
    }

    [Fact]
    public async Task Nothing_of_it_is_logged()
    {
        using var page = await AskAsync("/record");
        using var file = await AskAsync("/record.txt");

        Assert.Contains(_host.Logs.Lines, line => line.Contains("/record", StringComparison.Ordinal));
        Assert.DoesNotContain(_host.Logs.Lines, line =>
            line.Contains("panadería", StringComparison.Ordinal) || line.Contains(_talk.Token, StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_dialogs_button_reaches_the_page_as_one_that_opens_the_record()
    {
        await _talk.SayAsync("BUTTON");

        var button = (await _talk.ReadAsync())[^1]["suggestedActions"]!["actions"]![0]!;

        Assert.Equal(
            ("openUrl", "Your record", "record"),
            (button["type"]!.GetValue<string>(), button["title"]!.GetValue<string>(), button["value"]!.GetValue<string>()));
    }

    [Fact]
    public async Task Who_checks_very_many_numbers_waits_and_is_not_refused()
    {
        for (var i = 1; i < VisitorDelays.VisitorAllowance; i++) // the page of the talk was the first
        {
            await CheckAsync("0");
        }

        var delayed = CheckAsync("0");
        Assert.False(delayed.IsCompleted);
        while (!delayed.IsCompleted)
        {
            _host.Clock.Advance(TimeSpan.FromSeconds(1));
            await Task.Yield();
        }

        Assert.Contains("We do not know this number", await delayed, StringComparison.Ordinal);
    }

    private static TurnResult Turn(DialogState state, TurnContext context) => context.Activity.Text switch
    {
        "REPORT" => new(
            state with
            {
                Language = "es",
                ClosedAt = null,
                Report = new SubmittedReport(Report, 1, context.Now),
                Log = [new LogEntry { Question = "story", Told = Story }],
            },
            [],
            []),
        "ARABIC" => new(state with { Language = "ar" }, [], []),
        "CLOSE" => new(state with { ClosedAt = context.Now }, [], []),
        "BUTTON" => new(
            state,
            [
                new Activity
                {
                    Type = ActivityTypes.Message,
                    Text = "It is ready.",
                    SuggestedActions = new SuggestedActions([new CardAction("openUrl", "Your record", "record")]),
                },
            ],
            []),
        _ => new(state, [], []),
    };

    private Task<HttpResponseMessage> AskAsync(string path, string? token = null, string at = "") =>
        PostAsync(path, new() { ["token"] = token ?? _talk.Token, ["at"] = at });

    private async Task<string> CheckAsync(string number)
    {
        using var answer = await PostAsync("/record/check", new() { ["number"] = number });
        return WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync());
    }

    private async Task<HttpResponseMessage> PostAsync(string path, Dictionary<string, string> fields)
    {
        using var form = new FormUrlEncodedContent(fields);
        return await _client.PostAsync(new Uri(_host.Address + path), form);
    }

    [GeneratedRegex("name=\"at\" value=\"(\\d+)\"")]
    private static partial Regex At();

    [GeneratedRegex("<code>([0-9a-f]{64})</code>")]
    private static partial Regex Hash();
}
