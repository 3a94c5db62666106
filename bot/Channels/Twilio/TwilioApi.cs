using HateResponse.Bot.Outbox;
using Twilio.Clients;
using Twilio.Exceptions;

namespace HateResponse.Bot.Channels.Twilio;

/// <summary>Typed client of the provider's REST API, on the provider's own package: what goes wrong is a value.</summary>
internal sealed class TwilioApi(IHttpClientFactory clients, TwilioOptions options, TimeProvider clock)
{
    /// <summary>Name of its HTTP client.</summary>
    public const string Client = "twilio";

    /// <summary>Longest that a call may take, its repetitions included.</summary>
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(20);

    /// <summary>Makes one call.</summary>
    /// <param name="call">The call.</param>
    /// <param name="within">Longest that it may take; null for 20 s.</param>
    /// <returns>The answer, or what went wrong.</returns>
    public async Task<(T? Answer, SendResult? Failure)> AskAsync<T>(Func<ITwilioRestClient, Task<T>> call, TimeSpan? within = null)
        where T : class
    {
        using var http = clients.CreateClient(Client);
        http.Timeout = within ?? Longest;
        var wire = new TwilioTransport(http);
        try
        {
            return (await call(new TwilioRestClient(options.AccountSid, options.AuthToken, httpClient: wire)), null);
        }
        catch (ApiException refusal)
        {
            return (null, TwilioFailures.Read(refusal, TwilioThrottling.Asked(wire.LastResponse?.Headers?.RetryAfter, clock)));
        }
        catch (ApiConnectionException failure)
        {
            return (null, TwilioFailures.Read(failure.InnerException ?? failure));
        }
        catch (Exception failure) when (failure is HttpRequestException or OperationCanceledException or IOException)
        {
            return (null, TwilioFailures.Read(failure));
        }
    }
}
