using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using HateResponse.Bot.Outbox;
using HateResponse.Bot.Simulator;
using HateResponse.Bot.Simulator.Provider;
using HateResponse.Hosting;

namespace HateResponse.Bot.Tests.Simulator;

public sealed class SimulatorTests
{
    private const string Phone = "+15035550150";
    private const string Messages = "/simulator/phones/" + Phone + "/messages";

    private const string ProviderMessages = "/simulator/twilio/2010-04-01/Accounts/AC1/Messages.json";

    [Fact]
    public async Task A_text_goes_through_the_webhook_and_its_answer_comes_back_by_the_providers_api()
    {
        await using var host = Start();

        await TextAsync(host, "مرحبا <b>");
        await DeliverAsync(host);

        var thread = await ThreadAsync(host);
        Assert.Equal(
            [("مرحبا <b>", true, "received"), ("echo مرحبا <b>", false, "delivered")],
            thread.Select(message => (message.Text, message.FromPhone, message.Status)));
        Assert.Equal(
            [(OutboxStatus.Sent, "delivered", thread[1].Sid)],
            host.Outbox().Select(row => (row.Status, row.Delivery!, row.ProviderId!)));
        Assert.Equal(["delivered", "queued", "sent"], host.Rows<string>("SELECT status FROM delivery_statuses ORDER BY status"));
    }

    [Fact]
    public async Task A_move_of_the_clock_fires_what_waits_for_it()
    {
        var fired = new TaskCompletionSource();
        await using var host = BotHost.Start(new()
        {
            Simulator = true,
            Workers = true,
            Dialog = (state, context) =>
            {
                if (context.Activity.Name == "timer.fired")
                {
                    fired.TrySetResult();
                }

                return EchoDialog.Turn(state, context);
            },
        });
        await TextAsync(host, "TIMER quiet 86400");

        using var client = host.CreateClient();
        using var moved = await client.PostAsJsonAsync(host.Address + "/simulator/clock", new { forward = "1.00:00:00" });

        Assert.Equal(HttpStatusCode.OK, moved.StatusCode);
        await fired.Task.WaitAsync(TimeSpan.FromSeconds(30));
    }

    [Fact]
    public async Task A_phone_that_says_stop_gets_no_text_until_it_says_start()
    {
        await using var host = Start();
        await TextAsync(host, "hello");
        await TextAsync(host, "STOP");

        await DeliverAsync(host);

        Assert.Equal(["21610"], host.Outbox().Select(row => row.ErrorCode));
        Assert.DoesNotContain(await ThreadAsync(host), message => !message.FromPhone);
    }

    [Fact]
    public async Task The_page_shows_the_phone_and_works_as_plain_forms()
    {
        await using var host = Start();
        using var client = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false });
        using var form = new FormUrlEncodedContent([new("text", "<script>alert(1)</script>")]);

        using var sent = await client.PostAsync(host.Address + Messages, form);
        await DeliverAsync(host);
        using var page = await client.GetAsync(host.Address + sent.Headers.Location);
        var html = await page.Content.ReadAsStringAsync();

        Assert.Equal(HttpStatusCode.Redirect, sent.StatusCode);
        Assert.Contains("echo &lt;script&gt;", html, StringComparison.Ordinal);
        Assert.DoesNotContain("<script>alert", html, StringComparison.Ordinal);
        Assert.Contains($"action=\"/simulator/phones/%2B15035550150/messages\"", html, StringComparison.Ordinal);
        Assert.Contains("dir=\"auto\"", html, StringComparison.Ordinal);
        Assert.StartsWith("default-src 'none';", page.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_phone_to_test_with_is_one_that_the_tenant_names_and_is_marked()
    {
        await using var host = Start();
        using var client = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false });

        using var added = await client.PostAsync(host.Address + "/simulator/phones/test", null);
        var page = await client.GetStringAsync(new Uri(host.Address + added.Headers.Location));
        using var form = new FormUrlEncodedContent([new("text", "hello")]);
        using var sent = await client.PostAsync(host.Address + "/simulator/phones/+15035550190/messages", form);

        Assert.Equal("/simulator?phone=%2B15035550190", added.Headers.Location?.ToString());
        Assert.Contains("(503) 555-0190, TEST", page, StringComparison.Ordinal);
        Assert.Equal([true], host.Rows<bool>("SELECT is_test FROM conversations"));
    }

    [Fact]
    public async Task Another_phone_and_the_clock_work_as_plain_forms_too()
    {
        await using var host = Start();
        using var client = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false });
        var before = host.Get<TimeProvider>().GetUtcNow();

        using var added = await client.PostAsync(host.Address + "/simulator/phones", null);
        using var moved = await client.PostAsync(
            host.Address + "/simulator/clock", new FormUrlEncodedContent([new("forward", "01:00:00"), new("phone", Phone)]));

        Assert.Equal("/simulator?phone=%2B15035550153", added.Headers.Location?.ToString());
        Assert.Equal("/simulator?phone=%2B15035550150", moved.Headers.Location?.ToString());
        Assert.True(host.Get<TimeProvider>().GetUtcNow() >= before.AddHours(1));
    }

    [Theory]
    [InlineData("+15035551150", "hello")]
    [InlineData("+4915035550150", "hello")]
    [InlineData(Phone, "")]
    [InlineData(Phone, null)]
    public async Task A_number_that_could_be_somebodys_and_a_text_that_is_none_are_bad_requests(string number, string? text)
    {
        await using var host = Start();
        using var client = host.CreateClient();

        using var answer = await client.PostAsJsonAsync($"{host.Address}/simulator/phones/{number}/messages", new { text });

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }

    [Theory]
    [InlineData("""{"forward":"-00:00:30"}""")]
    [InlineData("""{"forward":"00:00:00"}""")]
    [InlineData("""{"forward":"soon"}""")]
    [InlineData("nothing")]
    public async Task A_step_that_is_none_is_a_bad_request(string json)
    {
        await using var host = Start();
        using var client = host.CreateClient();

        using var answer = await client.PostAsync(
            host.Address + "/simulator/clock", new StringContent(json, System.Text.Encoding.UTF8, "application/json"));

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }

    [Theory]
    [InlineData("Origin", "https://evil.example")]
    [InlineData("Origin", "null")]
    [InlineData("Sec-Fetch-Site", "cross-site")]
    [InlineData("Sec-Fetch-Site", "same-site")]
    [InlineData("Host", "evil.example")]
    public async Task A_page_of_another_site_cannot_use_it(string header, string value)
    {
        await using var host = Start();
        using var post = new HttpRequestMessage(HttpMethod.Post, host.Address + Messages)
        {
            Content = JsonContent.Create(new { text = "hello" }),
        };
        post.Headers.TryAddWithoutValidation(header, value);
        using var client = new HttpClient();

        using var answer = await client.SendAsync(post);

        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
        Assert.Equal(0, host.Count("SELECT count(*) FROM conversations"));
    }

    [Fact]
    public async Task Its_own_page_can_use_it()
    {
        await using var host = Start();
        using var post = new HttpRequestMessage(HttpMethod.Post, host.Address + Messages)
        {
            Content = JsonContent.Create(new { text = "hello" }),
        };
        post.Headers.Add("Origin", host.Address);
        post.Headers.Add("Sec-Fetch-Site", "same-origin");
        using var client = new HttpClient();

        using var answer = await client.SendAsync(post);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
    }

    [Fact]
    public async Task The_providers_side_asks_for_the_accounts_token()
    {
        await using var host = Start();
        using var client = host.CreateClient();

        using var answer = await client.PostAsync(
            host.Address + ProviderMessages, new FormUrlEncodedContent([new("To", Phone)]));

        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task With_an_account_and_in_Production_there_is_none(bool production)
    {
        await using var host = BotHost.Start(production
            ? new() { Environment = "Production", Settings = BotHostOptions.ProductionSettings }
            : new());
        using var client = host.CreateClient();

        foreach (var path in new[] { "/simulator", "/simulator/clock", Messages, ProviderMessages })
        {
            using var get = await client.GetAsync(host.Address + path);
            using var post = await client.PostAsync(host.Address + path, null);
            Assert.Equal((HttpStatusCode.NotFound, HttpStatusCode.NotFound), (get.StatusCode, post.StatusCode));
        }
    }

    private static BotHost Start() => BotHost.Start(new() { Simulator = true });

    private static async Task TextAsync(BotHost host, string text)
    {
        using var client = host.CreateClient();
        using var answer = await client.PostAsJsonAsync(host.Address + Messages, new { text });
        answer.EnsureSuccessStatusCode();
    }

    private static async Task DeliverAsync(BotHost host)
    {
        await host.DrainAsync();
        await host.Get<StatusCallbackWorker>().StepAsync(CancellationToken.None);
    }

    private static async Task<IReadOnlyList<PhoneMessage>> ThreadAsync(BotHost host)
    {
        using var client = host.CreateClient();
        return (await client.GetFromJsonAsync<IReadOnlyList<PhoneMessage>>(host.Address + Messages, JsonSerializerOptions.Web))!;
    }
}
