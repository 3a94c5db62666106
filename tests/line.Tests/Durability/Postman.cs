using System.Collections.Concurrent;
using System.Net;
using HateResponse.Bot.Channels.Twilio;

namespace HateResponse.Line.Tests.Durability;

/// <summary>Plays the provider's webhooks: many at once, each repeated until it is acknowledged.</summary>
/// <param name="bot">Who gets them.</param>
internal sealed class Postman(BotProcess bot) : IDisposable
{
    private const int AtOnce = 32;
    private const string Path = "/twilio/messages";

    private readonly HttpClient _http = new() { Timeout = TimeSpan.FromSeconds(60) };
    private int _acknowledged;
    private int _retries;
    private volatile Task _running = Task.CompletedTask;

    /// <summary>Posts that had to be repeated because nobody answered.</summary>
    public int Retries => _retries;

    /// <summary>Texts of which the provider heard that they are kept.</summary>
    public ConcurrentDictionary<string, InboundText> Acknowledged { get; } = [];

    /// <summary>Delivers everything.</summary>
    /// <param name="plan">What is delivered.</param>
    /// <param name="kills">After how many acknowledgements the bot is killed and started again.</param>
    /// <param name="onAcknowledged">Told of each text when it is acknowledged.</param>
    public async Task DeliverAsync(
        IReadOnlyList<InboundText> plan, IReadOnlySet<int> kills, Action<InboundText>? onAcknowledged = null)
    {
        var waiting = new ConcurrentQueue<InboundText>(plan);
        await Task.WhenAll(Enumerable.Range(0, AtOnce).Select(async _ =>
        {
            while (waiting.TryDequeue(out var text))
            {
                await DeliverAsync(text);
                Acknowledged[text.Sid] = text;
                onAcknowledged?.Invoke(text);
                if (kills.Contains(Interlocked.Increment(ref _acknowledged)))
                {
                    _running = RestartAsync(_running);
                }
            }
        }));
        await _running;
    }

    public void Dispose() => _http.Dispose();

    private async Task RestartAsync(Task before)
    {
        await before;
        await bot.KillAsync();
        await bot.StartAsync();
    }

    private async Task DeliverAsync(InboundText text)
    {
        while (true)
        {
            try
            {
                using var post = new HttpRequestMessage(HttpMethod.Post, new Uri(bot.Address, Path))
                {
                    Content = new FormUrlEncodedContent(text.Form),
                };
                post.Headers.Add(
                    "X-Twilio-Signature",
                    TwilioSignature.Compute(BotProcess.AuthToken, BotProcess.PublicBaseUrl + Path, text.Form));
                using var response = await _http.SendAsync(post);
                Assert.True(response.StatusCode == HttpStatusCode.OK, $"{response.StatusCode}\n{bot.Said}");
                return;
            }
            catch (HttpRequestException)
            {
                Interlocked.Increment(ref _retries);
                await _running;
            }
        }
    }
}
