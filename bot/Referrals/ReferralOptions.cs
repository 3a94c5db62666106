namespace HateResponse.Bot.Referrals;

/// <summary>The referral API, and what it tells us: configuration <c>Referrals:…</c> and <c>Bot:EventsSecret</c>.</summary>
internal sealed record ReferralOptions
{
    /// <summary>Address of the API without a slash at its end; null when it runs in this process.</summary>
    public string? ApiUrl { get; init; }

    /// <summary>Key that opens it.</summary>
    public required string ApiKey { get; init; }

    /// <summary>Secret under which it signs its events.</summary>
    public required string EventsSecret { get; init; }
}
