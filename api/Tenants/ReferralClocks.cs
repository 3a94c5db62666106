namespace HateResponse.Api.Tenants;

/// <summary>The clocks of a referral. A report that is only for the record waits like one that asks for support.</summary>
internal sealed record ReferralClocks
{
    /// <summary>Until a requested referral is accepted or rejected.</summary>
    public required PriorityClocks Answer { get; init; }

    /// <summary>From then until the person hears from the organization.</summary>
    public required PriorityClocks FirstContact { get; init; }
}
