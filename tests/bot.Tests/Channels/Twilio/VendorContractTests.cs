using HateResponse.Bot.Channels.Twilio;
using HateResponse.Bot.Outbox;
using HateResponse.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace HateResponse.Bot.Tests.Channels.Twilio;

/// <summary>The sender against the vendor's own contract: it takes nothing that the real one would not know.</summary>
public sealed class VendorContractTests : IAsyncLifetime
{
    private const string Ana = "+15035550150";
    private static readonly string ContentSpec = Path.Combine("specs", "vendor", "twilio_content_v1.json");

    private VendorMock? _messages;
    private VendorMock? _contents;

    public Task InitializeAsync() => Task.CompletedTask;

    [SharedFact(VendorBench.Folder, node: true)]
    public async Task Everything_that_is_sent_keeps_the_contract()
    {
        await using var host = await StartAsync(withContents: true);
        await host.SayAsync(Ana, "¿está bien? 你好 🙏 a&b=c+d%20");
        foreach (var said in new[] { "hello", "MENU 3 20", "MENU 6 24", "MENU 10 72", "MENU 11 5" })
        {
            using var answer = await host.PostSignedAsync(
                "/twilio/messages", BotHostRequests.Text("whatsapp:US.13491208655302741918", said, to: "whatsapp:" + BotHost.Line));
            answer.EnsureSuccessStatusCode();
        }

        await host.DrainAsync();

        var (messages, contents) = (await _messages!.CallsAsync(), await _contents!.CallsAsync());
        Assert.Equal((6, 3), (messages.Count, contents.Count));
        Assert.All(messages.Concat(contents), call => Assert.Equal((201, null), (call.Status, call.UnknownFields)));
        Assert.Equal(3, messages.Count(call => call.Body.Contains("ContentVariables=", StringComparison.Ordinal)));
        Assert.All(host.Outbox(), row => Assert.Equal(OutboxStatus.Sent, row.Status));
    }

    [SharedFact(VendorBench.Folder, node: true)]
    public async Task Two_answers_of_429_and_then_201_are_one_message_sent_once()
    {
        await using var host = await StartAsync(services => services.AddSingleton<TimeProvider>(new HurriedClock())); // it asks for a wait
        await _messages!.FailAsync(2, new { prefer = "code=429" });
        await host.SayAsync(Ana, "hello");

        await host.DrainAsync();

        Assert.Equal([429, 429, 201], (await _messages.CallsAsync()).Select(call => call.Status));
        Assert.Equal([(OutboxStatus.Sent, 1)], host.Outbox().Select(row => (row.Status, row.Attempts)));
    }

    [SharedFact(VendorBench.Folder, node: true)]
    public async Task A_dropped_and_a_truncated_answer_end_unknown_and_are_looked_for_before_anything_is_said_again()
    {
        await using var host = await StartAsync();
        await _messages!.FailAsync(1, new { drop = true });
        await _messages.FailAsync(1, new { truncate = true });
        await host.SayAsync(Ana, "hello");
        await host.DrainAsync();
        await host.SayAsync("+15035550151", "SAFETY");
        await host.DrainAsync();
        Assert.Equal([OutboxStatus.Unknown, OutboxStatus.Unknown], host.Outbox().Select(row => row.Status));
        host.Referrals.Always(_ => new HttpResponseMessage(System.Net.HttpStatusCode.Created));

        host.Clock.Advance(TimeSpan.FromSeconds(60));
        await host.ReconcileAsync();
        await host.DrainAsync();

        Assert.Equal([OutboxStatus.Lost, OutboxStatus.Sent], host.Outbox().Where(row => row.Lane == Lane.Person).Select(row => row.Status));
        var calls = await _messages.CallsAsync();
        Assert.Equal(["POST", "POST", "GET", "GET", "POST"], calls.Select(call => call.Method));
        Assert.All(calls.Skip(2), call => Assert.True(call.Status is 200 or 201 && call.UnknownFields is null, call.Url));
    }

    [SharedFact(VendorBench.Folder, node: true)]
    public async Task A_person_who_stopped_the_line_is_refused_and_heard_of()
    {
        await using var host = await StartAsync();
        await _messages!.FailAsync(1, new { prefer = "code=400, example=e21610" });
        await host.SayAsync(Ana, "TWICE");

        await host.DrainAsync();

        Assert.Single(await _messages.CallsAsync());
        Assert.Equal(
            [(OutboxStatus.Refused, "21610"), (OutboxStatus.Withheld, null)],
            host.Outbox().Select(row => (row.Status, row.ErrorCode)));
    }

    public async Task DisposeAsync()
    {
        foreach (var mock in new[] { _messages, _contents })
        {
            if (mock is not null)
            {
                await mock.DisposeAsync();
            }
        }
    }

    private async Task<BotHost> StartAsync(Action<IServiceCollection>? more = null, bool withContents = false)
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromMinutes(3));
        _messages = await VendorMock.StartAsync("twilio", limit.Token);
        _contents = withContents ? await VendorMock.StartAsync(ContentSpec, limit.Token) : null;
        return BotHost.Start(new()
        {
            Services = services =>
            {
                services.AddHttpClient(TwilioApi.Client)
                    .ConfigurePrimaryHttpMessageHandler(() => new ToMocks(_messages.Address, _contents?.Address));
                more?.Invoke(services);
            },
        });
    }

    /// <summary>Each host of the provider is played by a mock of its own.</summary>
    private sealed class ToMocks(Uri messages, Uri? contents) : DelegatingHandler(new SocketsHttpHandler())
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            var asked = request.RequestUri!;
            var mock = asked.Host == "content.twilio.com" ? contents : messages;
            request.RequestUri = new Uri(mock ?? throw new InvalidOperationException("No mock for " + asked.Host), asked.PathAndQuery);
            return base.SendAsync(request, cancellationToken);
        }
    }
}
