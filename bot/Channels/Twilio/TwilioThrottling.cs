using System.Net;
using Polly;
using Polly.Retry;

namespace HateResponse.Bot.Channels.Twilio;

/// <summary>The resilience pipeline of the provider's client.</summary>
internal static class TwilioThrottling
{
    /// <summary>Adds it. No other answer is repeated: a POST that may have arrived is never sent again blindly.</summary>
    public static void Add(ResiliencePipelineBuilder<HttpResponseMessage> pipeline, TwilioBackoff backoff, TimeProvider clock)
    {
        pipeline.TimeProvider = clock;
        pipeline.AddRetry(new RetryStrategyOptions<HttpResponseMessage>
        {
            ShouldHandle = outcome => ValueTask.FromResult(
                outcome.Outcome.Result is { StatusCode: HttpStatusCode.TooManyRequests } answer &&
                (Asked(answer, clock) ?? TimeSpan.Zero) <= backoff.Longest),
            DelayGenerator = retry => ValueTask.FromResult(Asked(retry.Outcome.Result, clock)),
            MaxRetryAttempts = backoff.Retries,
            BackoffType = DelayBackoffType.Exponential,
            Delay = backoff.First,
            UseJitter = backoff.First > TimeSpan.Zero,
        });
    }

    /// <summary>Wait that an answer asks for, null when it asks for none.</summary>
    private static TimeSpan? Asked(HttpResponseMessage? answer, TimeProvider clock) =>
        Asked(answer?.Headers.RetryAfter, clock);

    /// <inheritdoc cref="Asked(HttpResponseMessage?, TimeProvider)"/>
    public static TimeSpan? Asked(System.Net.Http.Headers.RetryConditionHeaderValue? header, TimeProvider clock) => header switch
    {
        { Delta: { } delta } => delta,
        { Date: { } date } when date > clock.GetUtcNow() => date - clock.GetUtcNow(),
        _ => null,
    };
}
