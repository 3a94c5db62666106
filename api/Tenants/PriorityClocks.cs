namespace HateResponse.Api.Tenants;

/// <summary>A clock for each priority.</summary>
internal sealed record PriorityClocks
{
    /// <summary>Danger now.</summary>
    public required ReferralClock P0 { get; init; }

    /// <summary>Urgent.</summary>
    public required ReferralClock P1 { get; init; }

    /// <summary>Support asked for, and everything else.</summary>
    public required ReferralClock P2 { get; init; }

    /// <summary>The clock of a priority.</summary>
    /// <param name="priority">Code of <c>priority</c>.</param>
    public ReferralClock For(string priority) => priority switch
    {
        "p0_danger_now" => P0,
        "p1_urgent" => P1,
        _ => P2,
    };
}
