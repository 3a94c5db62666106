namespace HateResponse.Api.Tenants;

/// <summary>A span that runs only while somebody is there: exactly one of the two is given.</summary>
internal sealed record ReferralClock
{
    /// <summary>Opening time that passes, for example four hours.</summary>
    public TimeSpan? OpenTime { get; init; }

    /// <summary>Days that are neither closed nor a holiday; it ends at the same time of day.</summary>
    public int? BusinessDays { get; init; }
}
