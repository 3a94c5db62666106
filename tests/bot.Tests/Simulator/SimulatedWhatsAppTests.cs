using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using HateResponse.Bot.Outbox;
using HateResponse.Bot.Simulator;
using HateResponse.Bot.Simulator.Provider;
using HateResponse.Hosting;

namespace HateResponse.Bot.Tests.Simulator;

/// <summary>WhatsApp beside text messages: what the page shows is what went over the provider's API, both ways.</summary>
public sealed class SimulatedWhatsAppTests : IAsyncDisposable
{
    private const string Number = "+15035550150";
    private const string WhatsApp = "whatsapp:" + Number;

    private readonly BotHost _host = BotHost.Start(new() { Simulator = true });
    private readonly HttpClient _client = new(new HttpClientHandler { AllowAutoRedirect = false });

    public async ValueTask DisposeAsync()
    {
        _client.Dispose();
        await _host.DisposeAsync();
    }

    [Theory]
    [InlineData("MENU 3 20", null, null, "CCCCCCCCCCCCCCCCCCCC")]
    [InlineData("MENU 6 24", "Choose", null, "CCCCCCCCCCCCCCCCCCCCCCCC")]
    [InlineData("MENU 4 30", "Choose", "CCCCCCCCCCCCCCCCCCCCCCCCCCCCCC", "2")]
    public async Task Answers_are_buttons_or_a_list_and_a_tap_says_which_message_and_which_answer(
        string said, string? opener, string? detail, string title)
    {
        await SayAsync(WhatsApp, said);
        await DeliverAsync();
        var asked = (await ThreadAsync(WhatsApp))[1];
        Assert.Equal(("which?", opener, "read"), (asked.Text, asked.Menu?.Opener, asked.Status));
        Assert.Equal(new PhoneOption(title, detail, "q:2"), asked.Menu!.Options[1]);

        using var tapped = await _client.PostAsJsonAsync(
            Address($"{WhatsApp}/taps"), new { sid = asked.Sid, payload = "q:2" });

        Assert.Equal(HttpStatusCode.OK, tapped.StatusCode);
        var heard = _host.Transcript().Last(line => line.Kind == "in").Activity;
        Assert.Equal((detail ?? title, "q:2", asked.Sid), (heard.Text, heard.Value?.GetString(), heard.ReplyToId));
    }

    [Theory]
    [InlineData("q:9")]
    [InlineData("")]
    public async Task An_answer_that_was_not_offered_cannot_be_tapped(string payload)
    {
        await SayAsync(WhatsApp, "MENU 2 5");
        await DeliverAsync();

        using var tapped = await _client.PostAsJsonAsync(
            Address($"{WhatsApp}/taps"), new { sid = (await ThreadAsync(WhatsApp))[1].Sid, payload });

        Assert.Equal(HttpStatusCode.BadRequest, tapped.StatusCode);
    }

    [Fact]
    public async Task A_phone_has_two_conversations_and_neither_knows_of_the_other()
    {
        await SayAsync(Number, "by text");
        await SayAsync(WhatsApp, "by chat");
        await DeliverAsync();

        Assert.Equal(["by text", "echo by text"], (await ThreadAsync(Number)).Select(message => message.Text));
        Assert.Equal(["by chat", "echo by chat"], (await ThreadAsync(WhatsApp)).Select(message => message.Text));
        Assert.Equal(2, _host.Count("SELECT count(*) FROM conversations"));
    }

    [Fact]
    public async Task The_page_shows_buttons_parts_of_a_text_message_and_each_message_in_its_own_direction()
    {
        await SayAsync(Number, new string('x', 200));
        await SayAsync(Number, "مرحبا");
        await SayAsync(WhatsApp, "MENU 2 5");
        await DeliverAsync();

        var page = await _client.GetStringAsync(new Uri($"{_host.Address}/simulator?phone={Uri.EscapeDataString(Number)}"));

        Assert.Contains("GSM-7, 2 parts", page, StringComparison.Ordinal);
        Assert.Contains("UCS-2, 1 part<", page, StringComparison.Ordinal);
        Assert.Contains("<button name=\"payload\" value=\"q:1\" dir=\"auto\">BBBBB</button>", page, StringComparison.Ordinal);
        Assert.Contains("<p dir=\"auto\">echo م", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_answer_that_is_lost_is_found_at_the_provider_and_the_phone_has_the_message_once()
    {
        await ChooseAsync("LoseAnswer");
        await SayAsync(Number, "hello");
        await DeliverAsync();
        Assert.Equal(OutboxStatus.Unknown, Assert.Single(_host.Outbox()).Status);

        await ForwardAsync("00:01:00");
        await _host.ReconcileAsync();

        Assert.Equal(OutboxStatus.Sent, Assert.Single(_host.Outbox()).Status);
        Assert.Equal(["hello", "echo hello"], (await ThreadAsync(Number)).Select(message => message.Text));
    }

    [Fact]
    public async Task Words_about_safety_that_are_lost_come_after_all()
    {
        await ChooseAsync("LoseMessage");
        await SayAsync(WhatsApp, "SAFETY");
        await DeliverAsync();
        Assert.Single(await ThreadAsync(WhatsApp));

        await ForwardAsync("00:01:00");
        await _host.ReconcileAsync();
        await DeliverAsync();

        Assert.Equal(["SAFETY", "call 911"], (await ThreadAsync(WhatsApp)).Select(message => message.Text));
    }

    [Fact]
    public async Task A_message_can_be_refused_once()
    {
        await ChooseAsync("refuse");
        await SayAsync(Number, "hello");
        await DeliverAsync();

        Assert.Equal((OutboxStatus.Refused, "21610"), (_host.Outbox()[0].Status, _host.Outbox()[0].ErrorCode));
        Assert.Equal(SimulatedFault.None, _host.Get<Faults>().Next);
    }

    [Theory]
    [InlineData("""{"next":"explode"}""")]
    [InlineData("""{"next":"7"}""")]
    [InlineData("{}")]
    [InlineData("nothing")]
    public async Task What_cannot_go_wrong_is_a_bad_request(string json)
    {
        using var answer = await _client.PostAsync(
            new Uri(_host.Address + "/simulator/faults"), new StringContent(json, System.Text.Encoding.UTF8, "application/json"));

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }

    /// <summary>A program that was started again knows contents that its simulated provider has forgotten.</summary>
    [Fact]
    public async Task A_content_that_the_provider_forgot_is_made_again_unseen()
    {
        await _host.Store.Database.WriteAsync(
            session => session.Execute(
                "INSERT INTO contents (account, shape, sid, made_at) VALUES (@1, 'quick_reply_2', 'HX1', 0)",
                _host.Get<HateResponse.Bot.Channels.Twilio.TwilioOptions>().AccountSid),
            CancellationToken.None);
        await SayAsync(WhatsApp, "MENU 2 5");
        await DeliverAsync();

        Assert.NotNull((await ThreadAsync(WhatsApp))[1].Menu);
    }

    private Uri Address(string path) => new($"{_host.Address}/simulator/phones/{path}");

    private async Task SayAsync(string address, string text)
    {
        using var answer = await _client.PostAsJsonAsync(Address($"{address}/messages"), new { text });
        answer.EnsureSuccessStatusCode();
    }

    private async Task ChooseAsync(string next)
    {
        using var answer = await _client.PostAsJsonAsync(new Uri(_host.Address + "/simulator/faults"), new { next });
        answer.EnsureSuccessStatusCode();
    }

    private async Task ForwardAsync(string forward)
    {
        using var answer = await _client.PostAsJsonAsync(new Uri(_host.Address + "/simulator/clock"), new { forward });
        answer.EnsureSuccessStatusCode();
    }

    private async Task DeliverAsync()
    {
        await _host.DrainAsync();
        await _host.Get<StatusCallbackWorker>().StepAsync(CancellationToken.None);
    }

    private async Task<IReadOnlyList<PhoneMessage>> ThreadAsync(string address) =>
        (await _client.GetFromJsonAsync<IReadOnlyList<PhoneMessage>>(Address($"{address}/messages"), JsonSerializerOptions.Web))!;
}
