namespace HateResponse.Api.Referrals;

/// <summary>What became of a change.</summary>
internal abstract record ReferralOutcome
{
    private ReferralOutcome()
    {
    }

    /// <summary>It was made, and the person will be told.</summary>
    /// <param name="Referral">As it stands now.</param>
    public sealed record Changed(ReferralRow Referral) : ReferralOutcome;

    /// <summary>From where it stands, it cannot go there; nothing was changed.</summary>
    /// <param name="Allowed">Codes of <c>referral.status</c> to which it can go; empty at an end.</param>
    public sealed record Illegal(IReadOnlyList<string> Allowed) : ReferralOutcome;

    /// <summary>There is no such referral.</summary>
    public sealed record Unknown : ReferralOutcome;

    /// <summary>This step needs a code of <c>referral.reason</c>, and none or another word was given; nothing was changed.</summary>
    public sealed record ReasonMissing : ReferralOutcome;
}
