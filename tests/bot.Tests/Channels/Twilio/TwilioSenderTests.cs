using System.Net;
using HateResponse.Bot.Outbox;
using HateResponse.Hosting;

namespace HateResponse.Bot.Tests.Channels.Twilio;

public sealed class TwilioSenderTests
{
    private const string Ana = "+15035550150";

    [Fact]
    public async Task A_message_leaves_by_the_providers_rest_api_from_the_line_that_was_written_to()
    {
        await using var host = BotHost.Start(BotHostOptions.With("PublicBaseUrl", "https://hook.example.org"));
        host.Provider.Next(call => TwilioAnswers.Created("SM1", call));
        using var said = await host.PostSignedAsync(
            "/twilio/messages", BotHostRequests.Text(Ana, "¿hola?"), signedUrl: "https://hook.example.org/twilio/messages");

        await host.DrainAsync();

        var call = Assert.Single(host.Provider.Calls);
        Assert.Equal($"https://api.twilio.com/2010-04-01/Accounts/{BotHost.AccountSid}/Messages.json", call.Url.ToString());
        Assert.Equal(
            Convert.ToBase64String(System.Text.Encoding.UTF8.GetBytes($"{BotHost.AccountSid}:{BotHost.AuthToken}")),
            call.Headers.Authorization?.Parameter);
        Assert.Equal((Ana, BotHost.Line, "echo ¿hola?"), (call.Field("To"), call.Field("From"), call.Field("Body")));
        Assert.Equal("https://hook.example.org/twilio/status?try=1.0", call.Field("StatusCallback"));
        Assert.Equal([("SM1", OutboxStatus.Sent)], host.Outbox().Select(row => (row.ProviderId!, row.Status)));
    }

    [Fact]
    public async Task A_messaging_service_sends_texts_and_the_line_itself_sends_on_whatsapp()
    {
        var service = "MG" + new string('1', 32);
        await using var host = BotHost.Start(BotHostOptions.With("Twilio:MessagingServiceSid", service));
        host.Provider.Always(TwilioAnswers.Created);
        await host.SayAsync(Ana, "text");
        using var said = await host.PostSignedAsync(
            "/twilio/messages", BotHostRequests.Text("whatsapp:US.13491208655302741918", "chat", to: "whatsapp:" + BotHost.Line));

        await host.DrainAsync();

        Assert.Equal(
            [(Ana, service, ""), ("whatsapp:US.13491208655302741918", "", "whatsapp:" + BotHost.Line)],
            host.Provider.Calls.Select(call => (call.Field("To"), call.Field("MessagingServiceSid"), call.Field("From"))).Order());
    }

    /// <summary>Only what is known not to have been taken is sent again; what may have been taken never is.</summary>
    [Theory]
    [InlineData(429, 20429, nameof(OutboxStatus.Pending))]
    [InlineData(401, 20003, nameof(OutboxStatus.Pending))]
    [InlineData(400, 21611, nameof(OutboxStatus.Pending))]
    [InlineData(400, 21211, nameof(OutboxStatus.Refused))]
    [InlineData(404, 20404, nameof(OutboxStatus.Refused))]
    [InlineData(500, 20500, nameof(OutboxStatus.Unknown))]
    [InlineData(503, 20503, nameof(OutboxStatus.Unknown))]
    public async Task What_the_provider_answers_decides_what_becomes_of_a_message(int status, int code, string expected)
    {
        await using var host = BotHost.Start();
        host.Provider.Always(_ => TwilioAnswers.Error((HttpStatusCode)status, code));
        await host.SayAsync(Ana, "hello");

        await host.DrainAsync();

        var row = Assert.Single(host.Outbox());
        Assert.Equal((expected, $"{code}", 1), (row.Status.ToString(), row.ErrorCode, row.Attempts));
    }

    public static TheoryData<string, string> Failures => new()
    {
        { nameof(HttpRequestError.ConnectionError), nameof(OutboxStatus.Pending) },
        { nameof(HttpRequestError.NameResolutionError), nameof(OutboxStatus.Pending) },
        { nameof(HttpRequestError.SecureConnectionError), nameof(OutboxStatus.Pending) },
        { nameof(HttpRequestError.ResponseEnded), nameof(OutboxStatus.Unknown) },
        { nameof(TaskCanceledException), nameof(OutboxStatus.Unknown) },
        { nameof(IOException), nameof(OutboxStatus.Unknown) },
    };

    [Theory]
    [MemberData(nameof(Failures))]
    public async Task How_a_call_breaks_off_decides_too(string failure, string expected)
    {
        await using var host = BotHost.Start();
        host.Provider.Next(failure switch
        {
            nameof(TaskCanceledException) => new TaskCanceledException("timeout"),
            nameof(IOException) => new IOException("reset"),
            _ => new HttpRequestException(Enum.Parse<HttpRequestError>(failure)),
        });
        await host.SayAsync(Ana, "hello");

        await host.DrainAsync();

        Assert.Equal(expected, Assert.Single(host.Outbox()).Status.ToString());
    }

    [Fact]
    public async Task An_answer_that_cannot_be_read_leaves_it_unknown()
    {
        await using var host = BotHost.Start();
        host.Provider.Next(_ => new HttpResponseMessage(HttpStatusCode.Created) { Content = new StringContent("<html>") });
        await host.SayAsync(Ana, "hello");

        await host.DrainAsync();

        Assert.Equal(OutboxStatus.Unknown, Assert.Single(host.Outbox()).Status);
    }

    [Fact]
    public async Task A_message_is_tried_by_the_table_and_then_given_up()
    {
        await using var host = BotHost.Start();
        host.Provider.Always(_ => TwilioAnswers.Error(HttpStatusCode.TooManyRequests, 20429));
        await host.SayAsync(Ana, "hello");
        await host.DrainAsync();

        foreach (var seconds in new[] { 2, 10, 30, 120, 600 })
        {
            host.Clock.Advance(TimeSpan.FromSeconds(seconds - 1));
            Assert.Equal(0, await host.DrainAsync());
            host.Clock.Advance(TimeSpan.FromSeconds(1));
            Assert.Equal(1, await host.DrainAsync());
        }

        host.Clock.Advance(TimeSpan.FromDays(1));
        Assert.Equal(0, await host.DrainAsync());
        Assert.Equal((OutboxStatus.Refused, 6), (host.Outbox()[0].Status, host.Outbox()[0].Attempts));
    }
}
