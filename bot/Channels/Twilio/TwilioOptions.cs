namespace HateResponse.Bot.Channels.Twilio;

/// <summary>Account at the provider: configuration <c>Twilio:…</c>.</summary>
internal sealed record TwilioOptions
{
    /// <summary><c>AC</c> and 32 hexadecimal digits. A webhook of another account is refused.</summary>
    public required string AccountSid { get; init; }

    /// <summary>Primary token: signs the webhooks, opens the REST API. Never an API key's secret.</summary>
    public required string AuthToken { get; init; }

    /// <summary>The other token while tokens are changed; null otherwise.</summary>
    public string? SecondaryAuthToken { get; init; }

    /// <summary>Base of the REST API; null for the provider's own. Without an account, in Development, the simulator's.</summary>
    public string? ApiBaseUrl { get; init; }

    /// <summary><c>MG…</c>, when messages leave through a messaging service; null to send from the line's number.</summary>
    public string? MessagingServiceSid { get; init; }

    /// <summary>
    /// Public address that the provider calls, scheme and host, without a slash at its end; null in Development, where
    /// the own addresses count. A forwarded host of a request is never believed.
    /// </summary>
    public string? PublicBaseUrl { get; init; }
}
