using HateResponse.Api.Access;
using HateResponse.Api.Referrals;
using HateResponse.Api.Reports;

namespace HateResponse.Api.Casework.Cases;

/// <summary>A case that somebody may look at, and which of its parts they just opened.</summary>
internal sealed record CaseFile
{
    /// <summary>Who looks.</summary>
    public required Account Account { get; init; }

    /// <summary>What is kept of the report in clear.</summary>
    public required ReportRow Report { get; init; }

    /// <summary>The referral by which it was shared with them; null for the line's own staff.</summary>
    public required ReferralRow? Referral { get; init; }

    /// <summary>What they may see.</summary>
    public required Sharing Sharing { get; init; }

    /// <summary>Parts that were opened with this request, and recorded: names of <see cref="CaseParts"/>.</summary>
    public required IReadOnlyList<string> Parts { get; init; }
}
