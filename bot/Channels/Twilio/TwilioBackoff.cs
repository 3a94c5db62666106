namespace HateResponse.Bot.Channels.Twilio;

/// <summary>
/// How a call is repeated that the provider turned away with 429, "never processed and always safe to retry" (Twilio error 20429).
/// Nothing else is repeated inside a send; what is still turned away then waits its turn in the outbox.
/// </summary>
internal sealed record TwilioBackoff
{
    /// <summary>Calls after the first. Default 2.</summary>
    public int Retries { get; init; } = 2;

    /// <summary>Wait before the second call, doubled for each more, give or take a few percent. Default 200 ms.</summary>
    public TimeSpan First { get; init; } = TimeSpan.FromMilliseconds(200);

    /// <summary>
    /// Longest wait that the provider may ask for (<c>Retry-After</c>) inside a send; a longer one is waited for in the outbox.
    /// Default 4 s.
    /// </summary>
    public TimeSpan Longest { get; init; } = TimeSpan.FromSeconds(4);
}
