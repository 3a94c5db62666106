namespace HateResponse.Api.Referrals;

/// <summary>A step that somebody wants a referral to take.</summary>
internal sealed record ReferralChange
{
    /// <summary>The referral.</summary>
    public required Guid ReferralId { get; init; }

    /// <summary>Code of <c>referral.status</c> to which it should go.</summary>
    public required string ToStatus { get; init; }

    /// <summary>Code of <c>referral.reason</c>; null where the step needs none.</summary>
    public string? Reason { get; init; }

    /// <summary>Whether the person hears of it, by the bot. Default true; not where they had everything erased.</summary>
    public bool IsTold { get; init; } = true;

    /// <summary>Account id of who does it, <c>person</c> or <c>system</c>.</summary>
    public required string Actor { get; init; }
}
