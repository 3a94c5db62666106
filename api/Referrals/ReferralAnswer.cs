namespace HateResponse.Api.Referrals;

/// <summary>Answer to <c>POST /v1/reports/{id}/referrals</c>.</summary>
/// <param name="ReferralId">The referral.</param>
/// <param name="Status">Code of <c>referral.status</c>, as it stands now.</param>
/// <param name="OrganizationName">Who holds it.</param>
/// <param name="ContactBy">By when they should be in touch; null when no clock runs.</param>
internal sealed record ReferralAnswer(Guid ReferralId, string Status, string OrganizationName, DateTimeOffset? ContactBy);
