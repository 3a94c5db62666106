namespace HateResponse.Dialogs.Engine;

/// <summary>How a referral stands, as far as the person may hear.</summary>
/// <param name="Id">The referral.</param>
/// <param name="Status">Code of <c>referral.status</c>.</param>
/// <param name="OrganizationName">Who holds it.</param>
/// <param name="ContactBy">UTC instant by which they should have been in touch, null when unknown.</param>
/// <param name="Told">Whether the person has heard of this status.</param>
public sealed record ReferralStanding(
    Guid Id, string Status, string OrganizationName, DateTimeOffset? ContactBy, bool Told);
