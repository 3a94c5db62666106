using System.Net.WebSockets;
using System.Text;
using System.Text.Json.Nodes;
using HateResponse.Dialogs.Engine;
using HateResponse.Hosting;

namespace HateResponse.Bot.Tests.Channels.DirectLine;

public sealed class DirectLineTests : IAsyncLifetime, IDisposable
{
    private BotHost _host = null!;
    private WebTalk _talk = null!;

    public async Task InitializeAsync()
    {
        _host = BotHost.Start(BotHostOptions.With("DirectLine:Secrets", "secret-of-the-tests"));
        _talk = await WebTalk.OpenAsync(_host);
    }

    public async Task DisposeAsync() => await _host.DisposeAsync();

    public void Dispose() => _talk.Dispose();

    [Fact]
    public async Task A_message_that_is_sent_again_is_taken_once_under_the_same_id()
    {
        var first = await _talk.SayAsync("hello", "c1");
        var again = await _talk.SayAsync("hello", "c1");
        var other = await _talk.SayAsync("hello", "c2");

        Assert.Equal(first, again);
        Assert.NotEqual(first, other);
        Assert.Equal(2, _host.Count("SELECT count(*) FROM transcript WHERE kind = 'in'"));
    }

    [Fact]
    public async Task The_line_speaks_first_then_comes_the_echo_then_the_reply()
    {
        var id = await _talk.SayAsync("hello", "c1");

        var heard = await _talk.ReadAsync();

        Assert.Equal(["event person.arrived", "hello", "echo hello"], heard.Select(activity => activity["text"]!.GetValue<string>()));
        Assert.Equal([0, 1, 2], heard.Select(activity => int.Parse(activity["id"]!.GetValue<string>().Split('|')[1], null)));
        Assert.Equal(id, heard[1]["id"]!.GetValue<string>());
        Assert.Equal(id, heard[2]["replyToId"]!.GetValue<string>());
        Assert.Null(heard[0]["replyToId"]);
        Assert.Equal(["bot", "user", "bot"], heard.Select(activity => activity["from"]!["role"]!.GetValue<string>()));
        Assert.Empty(_host.Outbox());
    }

    [Fact]
    public async Task An_event_of_a_client_is_never_an_event_of_ours()
    {
        await _talk.SayAsync("hello");
        await _talk.ReadAsync();

        var posted = await _talk.PostAsync(new
        {
            type = "event",
            name = "code.resolved",
            value = new { name = "code.resolved" },
            from = new { id = "person" },
        });

        Assert.Equal(200, posted.Status);
        Assert.Empty(await _talk.ReadAsync());
        Assert.DoesNotContain(_host.Transcript(), line => line.Activity.Name == "code.resolved");
    }

    [Fact]
    public async Task What_a_clock_that_is_set_back_says_does_not_reorder_a_talk()
    {
        await _talk.SayAsync("one");
        _host.Clock.AdjustTime(_host.Clock.GetUtcNow().AddMinutes(-5));
        await _talk.SayAsync("two");

        var times = (await _talk.ReadAsync()).Select(activity => activity["timestamp"]!.GetValue<string>()).ToList();

        Assert.Equal(times.Order(StringComparer.Ordinal), times);
    }

    [Fact]
    public async Task A_page_of_long_talk_is_read_piece_by_piece()
    {
        for (var i = 0; i < 60; i++)
        {
            await _talk.SayAsync("m" + i);
        }

        var first = await _talk.ReadAsync();
        var rest = await _talk.ReadAsync();

        Assert.Equal(100, first.Count);
        Assert.Equal(21, rest.Count);
        Assert.Empty(await _talk.ReadAsync());
    }

    [Theory]
    [InlineData("not a number")]
    [InlineData("-3")]
    [InlineData("99999999999999999999999")]
    public async Task A_watermark_that_is_none_counts_as_nothing(string watermark)
    {
        await _talk.SayAsync("hello");
        _talk.Watermark = Uri.EscapeDataString(watermark);

        Assert.Equal(3, (await _talk.ReadAsync()).Count);
    }

    [Fact]
    public async Task Files_and_what_is_too_long_are_refused_and_nothing_of_them_is_kept()
    {
        var file = await _talk.PostAsync(new
        {
            type = "message",
            text = "see",
            from = new { id = "person" },
            attachments = new[] { new { contentType = "image/png", contentUrl = "http://127.0.0.1/x.png" } },
        });
        var huge = await _talk.PostAsync(new { type = "message", text = new string('x', 300_000), from = new { id = "person" } });

        Assert.Equal((415, "AttachmentsNotTaken"), (file.Status, Code(file.Json)));
        Assert.Equal((413, "MessageSizeTooBig"), (huge.Status, Code(huge.Json)));
        Assert.Equal(0, _host.Count("SELECT count(*) FROM transcript"));
    }

    [Fact]
    public async Task A_token_opens_its_own_conversation_and_makes_no_other()
    {
        using var other = await WebTalk.OpenAsync(_host);

        var foreign = await _talk.CallAsync(HttpMethod.Get, $"/conversations/{other.Id}/activities");
        var made = await _talk.CallAsync(HttpMethod.Post, "/tokens/generate");
        _host.Clock.Advance(TimeSpan.FromHours(13));
        var late = await _talk.CallAsync(HttpMethod.Post, "/tokens/refresh");

        Assert.Equal(403, foreign.Status);
        Assert.Equal(403, made.Status);
        Assert.Equal((403, "TokenExpired"), (late.Status, Code(late.Json)));
    }

    [Fact]
    public async Task A_secret_gets_a_token_for_the_same_user_again()
    {
        _talk.Token = "secret-of-the-tests";
        var generated = (await _talk.CallAsync(HttpMethod.Post, "/tokens/generate", """{"User":{"Id":"dl_ana"}}""")).Json!;
        var id = generated["conversationId"]!.GetValue<string>();
        _talk.Token = generated["token"]!.GetValue<string>();
        var begun = await _talk.CallAsync(HttpMethod.Post, "/conversations", """{"locale":"es-MX"}""");
        _talk.Token = "secret-of-the-tests";

        var again = (await _talk.CallAsync(HttpMethod.Get, $"/conversations/{id}?watermark=")).Json!;

        Assert.Equal(201, begun.Status);
        Assert.Contains("\"user\":\"dl_ana\"", Claims(again["token"]!.GetValue<string>()), StringComparison.Ordinal);
        Assert.Equal("es", Assert.Single(_host.Transcript(), line => line.Kind == "event").Activity.Value!.Value.GetProperty("language").GetString());
    }

    [Fact]
    public async Task A_stream_tells_what_a_timer_says_later()
    {
        await _talk.SayAsync("TIMER story-cap 5");
        var stream = (await _talk.CallAsync(HttpMethod.Get, $"/conversations/{_talk.Id}")).Json!["streamUrl"]!.GetValue<string>();
        using var socket = new ClientWebSocket();
        await socket.ConnectAsync(new Uri(stream), CancellationToken.None);

        _host.Clock.Advance(TimeSpan.FromSeconds(6));
        await _host.FireTimersAsync();

        Assert.Contains("timer story-cap", await ReceiveAsync(socket), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_ticket_opens_one_stream_within_a_minute()
    {
        await _talk.SayAsync("hello");
        var path = $"/conversations/{_talk.Id}?watermark=0";
        var used = (await _talk.CallAsync(HttpMethod.Get, path)).Json!["streamUrl"]!.GetValue<string>();
        var late = (await _talk.CallAsync(HttpMethod.Get, path)).Json!["streamUrl"]!.GetValue<string>();
        using var first = new ClientWebSocket();
        await first.ConnectAsync(new Uri(used), CancellationToken.None);
        await ReceiveAsync(first);
        _host.Clock.Advance(TimeSpan.FromSeconds(61));

        foreach (var stream in (string[])[used, late])
        {
            using var socket = new ClientWebSocket();
            await Assert.ThrowsAsync<WebSocketException>(() => socket.ConnectAsync(new Uri(stream), CancellationToken.None));
        }
    }

    [Fact]
    public async Task Typing_puts_off_the_end_of_a_story_and_leaves_no_trace()
    {
        await _talk.SayAsync($"TIMER {TimerNames.StoryQuiet} 5");
        _host.Clock.Advance(TimeSpan.FromSeconds(4));
        await _talk.PostAsync(new { type = "typing", from = new { id = "person" } });
        _host.Clock.Advance(TimeSpan.FromSeconds(4));

        Assert.Equal(0, await _host.FireTimersAsync());
        _host.Clock.Advance(TimeSpan.FromSeconds(10));
        Assert.Equal(1, await _host.FireTimersAsync());
        Assert.DoesNotContain(_host.Transcript(), line => line.Activity.Type == "typing");
    }

    [Fact]
    public async Task A_message_whose_turn_fails_is_kept_and_answered_with_an_apology()
    {
        await _talk.SayAsync("hello");
        await _talk.ReadAsync();

        var id = await _talk.SayAsync("THROW", "c1");
        var heard = await _talk.ReadAsync();

        Assert.Equal(id, heard[0]["id"]!.GetValue<string>());
        Assert.Equal("bot", Assert.Single(heard.Skip(1))["from"]!["role"]!.GetValue<string>());
    }

    [Fact]
    public async Task A_failure_of_ours_ends_no_poll_and_is_told_in_the_protocols_form()
    {
        await _talk.SayAsync("hello");
        await _host.Store.Database.WriteAsync(
            session => session.Execute("ALTER TABLE activity_log RENAME TO gone"), CancellationToken.None);

        var poll = await _talk.CallAsync(HttpMethod.Get, $"/conversations/{_talk.Id}/activities?watermark=1");
        var post = await _talk.PostAsync(new { type = "message", text = "two", from = new { id = "person" } });

        Assert.Equal((200, "1"), (poll.Status, poll.Json!["watermark"]!.GetValue<string>()));
        Assert.Equal((500, "ServiceError"), (post.Status, Code(post.Json)));
    }

    [Fact]
    public async Task What_is_logged_holds_no_word_of_a_talk()
    {
        await _talk.SayAsync("the neighbour", "secret-client-id");
        await _talk.SayAsync("THROW", "secret-client-id-2");

        var logged = string.Join('\n', _host.Logs.Lines);
        Assert.Contains("failed", logged, StringComparison.Ordinal);
        Assert.DoesNotContain("neighbour", logged, StringComparison.Ordinal);
        Assert.DoesNotContain("secret-client-id", logged, StringComparison.Ordinal);
    }

    private static string Code(JsonNode? answer) => answer!["error"]!["code"]!.GetValue<string>();

    private static string Claims(string token)
    {
        var payload = token.Split('.')[1].Replace('-', '+').Replace('_', '/');
        return Encoding.UTF8.GetString(Convert.FromBase64String(payload.PadRight((payload.Length + 3) / 4 * 4, '=')));
    }

    private static async Task<string> ReceiveAsync(ClientWebSocket socket)
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        var buffer = new byte[16 * 1024];
        var length = 0;
        while (true)
        {
            var frame = await socket.ReceiveAsync(buffer.AsMemory(length), limit.Token);
            length += frame.Count;
            if (frame.EndOfMessage && length > 0)
            {
                return Encoding.UTF8.GetString(buffer, 0, length);
            }
        }
    }
}
