namespace HateResponse.Api.Referrals;

/// <summary>What became of opening a referral.</summary>
internal abstract record OpeningOutcome
{
    private OpeningOutcome()
    {
    }

    /// <summary>It is open.</summary>
    /// <param name="Answer">What the caller is told.</param>
    /// <param name="IsNew">Whether it was not before.</param>
    public sealed record Opened(ReferralAnswer Answer, bool IsNew) : OpeningOutcome;

    /// <summary>There is no such report, or no such service.</summary>
    /// <param name="Code">Code of the problem.</param>
    public sealed record Unknown(string Code) : OpeningOutcome;

    /// <summary>It may not be opened; nothing was changed.</summary>
    /// <param name="Code">Code of the problem.</param>
    public sealed record Conflict(string Code) : OpeningOutcome;
}
