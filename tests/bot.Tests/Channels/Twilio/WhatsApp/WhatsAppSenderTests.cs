using System.Net;
using System.Text.Json;
using HateResponse.Bot.Outbox;
using HateResponse.Dialogs.Activities;
using HateResponse.Hosting;

namespace HateResponse.Bot.Tests.Channels.Twilio.WhatsApp;

public sealed class WhatsAppSenderTests
{
    private const string Ana = "whatsapp:+15035550150";
    private const string Line = "whatsapp:" + BotHost.Line;
    private const string Content = "HX00000000000000000000000000000001";
    private const string ContentPath = "/v1/Content";

    private static readonly TimeSpan Open = TimeSpan.FromHours(23) + TimeSpan.FromMinutes(50);

    [Fact]
    public async Task A_content_is_made_once_for_a_shape_and_the_words_travel_with_each_message()
    {
        await using var host = BotHost.Start();
        host.Provider.Next(_ => TwilioAnswers.ContentMade(Content)).Always(TwilioAnswers.Created);
        await SayAsync(host, "MENU 3 5");
        await host.DrainAsync();
        await SayAsync(host, "MENU 3 20");
        await host.DrainAsync();

        var (made, first, second) = (host.Provider.Calls[0], host.Provider.Calls[1], host.Provider.Calls[2]);
        Assert.Equal("https://content.twilio.com/v1/Content", made.Url.ToString());
        Assert.Equal((Content, Content), (first.Field("ContentSid"), second.Field("ContentSid")));
        Assert.Equal(("", Line, Ana), (first.Field("Body"), first.Field("From"), first.Field("To")));
        Assert.Equal(
            """{"1":"which?","3":"BBBBB","4":"q:1","5":"CCCCC","6":"q:2","7":"DDDDD","8":"q:3"}""", first.Field("ContentVariables"));
        Assert.Equal(3, host.Provider.Calls.Count);
    }

    [Fact]
    public async Task A_content_holds_no_word_that_anybody_reads_and_its_numbered_text_to_fall_back_to()
    {
        await using var host = BotHost.Start();
        host.Provider.Next(_ => TwilioAnswers.ContentMade(Content)).Always(TwilioAnswers.Created);
        await SayAsync(host, "MENU 2 5");
        await host.DrainAsync();

        var made = JsonDocument.Parse(host.Provider.Calls[0].Body).RootElement;
        Assert.Equal("quick_reply_2", made.GetProperty("friendly_name").GetString());
        Assert.Equal(
            """{"twilio/text":{"body":"{{1}}\n1 {{3}}\n2 {{5}}"},"twilio/quick-reply":{"body":"{{1}}","actions":[{"type":"QUICK_REPLY","title":"{{3}}","id":"{{4}}"},{"type":"QUICK_REPLY","title":"{{5}}","id":"{{6}}"}]}}""",
            Ordered(made.GetProperty("types")));
    }

    [Theory]
    [InlineData("MENU 6 24", "list_picker_6", """{"id":"{{4}}","item":"{{3}}"}""")]
    [InlineData("MENU 6 40", "numbered_list_6", """{"id":"{{4}}","item":"1","description":"{{3}}"}""")]
    public async Task A_list_has_a_row_for_each_answer_and_its_button_in_the_persons_language(string said, string name, string row)
    {
        await using var host = BotHost.Start();
        host.Provider.Next(_ => TwilioAnswers.ContentMade(Content)).Always(TwilioAnswers.Created);
        await SayAsync(host, said);
        await host.DrainAsync();

        var made = JsonDocument.Parse(host.Provider.Calls[0].Body).RootElement;
        var picker = made.GetProperty("types").GetProperty("twilio/list-picker");
        Assert.Equal((name, "{{2}}", 6), (
            made.GetProperty("friendly_name").GetString(),
            picker.GetProperty("button").GetString(),
            picker.GetProperty("items").GetArrayLength()));
        Assert.Equal(Sorted(row), Sorted(picker.GetProperty("items")[0].GetRawText()));
        Assert.Contains("\"2\":\"Choose\"", host.Provider.Calls[1].Field("ContentVariables"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_breaks_a_limit_is_numbered_text()
    {
        await using var host = BotHost.Start();
        host.Provider.Always(TwilioAnswers.Created);
        await SayAsync(host, "MENU 11 1");

        await host.DrainAsync();

        Assert.StartsWith("which?\n1 B\n2 C", Assert.Single(host.Provider.Calls).Field("Body"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task While_no_content_can_be_made_answers_are_numbered_text_and_after_a_rest_it_is_tried_again()
    {
        await using var host = BotHost.Start();
        host.Provider.Next(_ => TwilioAnswers.Error(HttpStatusCode.InternalServerError, 20500)).Always(TwilioAnswers.Created);
        await SayAsync(host, "MENU 2 5");
        await host.DrainAsync();
        await SayAsync(host, "MENU 2 5");
        await host.DrainAsync();
        host.Clock.Advance(TimeSpan.FromMinutes(5));
        host.Provider.Next(_ => TwilioAnswers.ContentMade(Content));
        await SayAsync(host, "MENU 2 5");
        await host.DrainAsync();

        Assert.Equal(
            [("content", ""), ("", "which?\n1 BBBBB\n2 CCCCC"), ("", "which?\n1 BBBBB\n2 CCCCC"), ("content", ""), (Content, "")],
            host.Provider.Calls.Select(call =>
                (call.Url.AbsolutePath == ContentPath ? "content" : call.Field("ContentSid"), call.Field("Body"))));
        Assert.All(host.Outbox(), row => Assert.Equal(OutboxStatus.Sent, row.Status));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_content_that_is_gone_at_the_provider_is_made_anew_once_before_answers_are_numbered_text(bool isMended)
    {
        await using var host = BotHost.Start();
        host.Provider
            .Next(_ => TwilioAnswers.ContentMade("HX0"))
            .Next(_ => TwilioAnswers.Error(HttpStatusCode.BadRequest, 21655))
            .Next(_ => TwilioAnswers.ContentMade(Content))
            .Next(call => isMended ? TwilioAnswers.Created(call) : TwilioAnswers.Error(HttpStatusCode.BadRequest, 21655))
            .Always(TwilioAnswers.Created);
        await SayAsync(host, "MENU 2 5");
        await host.DrainAsync();

        Assert.Equal(
            isMended ? ["HX0", Content] : ["HX0", Content, ""],
            host.Provider.Calls.Where(call => call.Url.AbsolutePath != ContentPath).Select(call => call.Field("ContentSid")));
        Assert.Equal(OutboxStatus.Sent, Assert.Single(host.Outbox()).Status);
    }

    /// <summary>The provider takes a content that WhatsApp then refuses, and says so by a callback.</summary>
    [Fact]
    public async Task Buttons_that_whatsapp_would_not_have_are_said_once_as_numbered_text()
    {
        await using var host = BotHost.Start();
        var sids = new Queue<string>(["SM1", "SM2"]);
        host.Provider.Next(_ => TwilioAnswers.ContentMade(Content)).Always(call => TwilioAnswers.Created(sids.Dequeue(), call));
        await SayAsync(host, "MENU 2 5");
        await host.DrainAsync();

        await TellAsync(host, "SM1", "failed", "63013");
        await TellAsync(host, "SM1", "failed", "63013");
        await host.DrainAsync();
        await TellAsync(host, "SM2", "failed", "63013");
        await host.DrainAsync();

        Assert.Equal([Content, ""], host.Provider.Calls.Skip(1).Select(call => call.Field("ContentSid")));
        var row = Assert.Single(host.Outbox());
        Assert.Equal((OutboxStatus.Sent, "SM2", "failed"), (row.Status, row.ProviderId, row.Delivery));
    }

    [Fact]
    public async Task A_late_word_of_the_first_try_is_not_taken_for_the_second()
    {
        await using var host = BotHost.Start();
        host.Provider.Next(_ => TwilioAnswers.ContentMade(Content)).Next(call => TwilioAnswers.Created("SM1", call));
        await SayAsync(host, "MENU 2 5");
        await host.DrainAsync();
        await TellAsync(host, "SM1", "failed", "63013");
        host.Provider.Next(async call =>
        {
            using var late = await host.PostSignedAsync("/twilio/status?try=1.0", BotHostRequests.Status("SM1", "sent"));
            return TwilioAnswers.Created("SM2", call);
        });

        await host.DrainAsync();

        Assert.Equal("SM2", Assert.Single(host.Outbox()).ProviderId);
    }

    [Theory]
    [InlineData(0, true)]
    [InlineData(-1, false)]
    public async Task After_23_hours_and_50_minutes_nothing_leaves_and_the_conversation_hears_of_it(int seconds, bool isClosed)
    {
        await using var host = BotHost.Start();
        host.Provider.Always(TwilioAnswers.Created);
        await SayAsync(host, "TIMER later 1");
        host.Clock.Advance(Open + TimeSpan.FromSeconds(seconds));
        await host.FireTimersAsync();

        await host.DrainAsync();

        var row = Assert.Single(host.Outbox());
        Assert.Equal(isClosed ? (OutboxStatus.Withheld, "window-closed") : (OutboxStatus.Sent, null), (row.Status, row.ErrorCode));
        Assert.Equal(isClosed ? 0 : 1, host.Provider.Calls.Count);
        Assert.Equal(isClosed, host.Transcript().Any(line => line.Activity.Name == "window.closed"));
    }

    [Fact]
    public async Task A_text_message_has_no_window()
    {
        await using var host = BotHost.Start();
        host.Provider.Always(TwilioAnswers.Created);
        await host.SayAsync("+15035550150", "TIMER later 1");
        host.Clock.Advance(TimeSpan.FromDays(3));
        await host.FireTimersAsync();

        await host.DrainAsync();

        Assert.Equal(OutboxStatus.Sent, Assert.Single(host.Outbox()).Status);
    }

    [Fact]
    public async Task A_window_that_closed_on_the_way_is_heard_of_too()
    {
        await using var host = BotHost.Start();
        host.Provider.Next(call => TwilioAnswers.Created("SM1", call));
        await SayAsync(host, "hello");
        await host.DrainAsync();

        await TellAsync(host, "SM1", "undelivered", "63016");
        await TellAsync(host, "SM1", "undelivered", "63016");

        Assert.Single(host.Transcript(), line => line.Activity.Name == "window.closed");
    }

    [Theory]
    [InlineData("ButtonPayload", "safe:yes", "Yes", "Yes")]
    [InlineData("ListId", "bias:origin", "2", "Country, language or papers")]
    public async Task A_tap_arrives_with_what_it_stands_for_and_the_words_that_were_read(
        string field, string payload, string body, string text)
    {
        await using var host = BotHost.Start();

        await SayAsync(host, body, new(field, payload), new("ListDescription", field == "ListId" ? text : ""));

        var said = host.Transcript()[0].Activity;
        Assert.Equal((text, payload, ChannelIds.WhatsApp), (said.Text, said.Value?.GetString(), said.ChannelId));
    }

    private static async Task SayAsync(BotHost host, string body, params KeyValuePair<string, string>[] more)
    {
        using var answer = await host.PostSignedAsync("/twilio/messages", [.. BotHostRequests.Text(Ana, body, to: Line), .. more]);
        answer.EnsureSuccessStatusCode();
    }

    private static async Task TellAsync(BotHost host, string sid, string status, string errorCode)
    {
        using var answer = await host.PostSignedAsync("/twilio/status", BotHostRequests.Status(sid, status, errorCode));
        answer.EnsureSuccessStatusCode();
    }

    private static string Ordered(JsonElement types) =>
        $$"""{"twilio/text":{{types.GetProperty("twilio/text").GetRawText()}},"twilio/quick-reply":{{Buttons(types.GetProperty("twilio/quick-reply"))}}}""";

    private static string Buttons(JsonElement reply) =>
        $$"""{"body":{{reply.GetProperty("body").GetRawText()}},"actions":[{{string.Join(',', reply.GetProperty("actions").EnumerateArray().Select(Button))}}]}""";

    private static string Button(JsonElement action) =>
        $$"""{"type":{{action.GetProperty("type").GetRawText()}},"title":{{action.GetProperty("title").GetRawText()}},"id":{{action.GetProperty("id").GetRawText()}}}""";

    private static IEnumerable<string> Sorted(string json) =>
        JsonDocument.Parse(json).RootElement.EnumerateObject().Select(field => field.ToString()).Order(StringComparer.Ordinal);
}
