using System.Net;
using System.Text;

namespace HateResponse.Api.BotEvents;

/// <summary>Tells the bot, signed anew at each try.</summary>
internal sealed class BotEventSender(
    IHttpClientFactory clients, BotEventOptions options, Secrets secrets, TimeProvider clock)
{
    /// <summary>Name of its client.</summary>
    public const string Client = "bot-events";

    /// <summary>Posts an event.</summary>
    public async Task<BotEventResult> SendAsync(BotEventRow row, CancellationToken cancel)
    {
        if (options.Url is not { } url)
        {
            return BotEventResult.NotNow;
        }

        try
        {
            using var post = new HttpRequestMessage(HttpMethod.Post, url)
            {
                Content = new StringContent(row.Body, Encoding.UTF8, "application/json"),
            };
            post.Headers.Add(
                EventSignature.Header, EventSignature.Of(secrets.EventsSecret, row.Body, clock.GetUtcNow()));
            using var client = clients.CreateClient(Client);
            using var response = await client.SendAsync(post, cancel);
            return Result(response.StatusCode);
        }
        catch (Exception failure) when (failure is HttpRequestException or TaskCanceledException or IOException)
        {
            return BotEventResult.NotNow;
        }
        catch (Polly.ExecutionRejectedException)
        {
            return BotEventResult.NotNow;
        }
    }

    private static BotEventResult Result(HttpStatusCode status) => status switch
    {
        >= HttpStatusCode.OK and < HttpStatusCode.Ambiguous => BotEventResult.Taken,
        HttpStatusCode.NotFound or HttpStatusCode.BadRequest => BotEventResult.NotKnown,
        _ => BotEventResult.NotNow,
    };
}
