namespace HateResponse.Api.BotEvents;

/// <summary>What the bot is told of a referral.</summary>
/// <param name="ReferralId">The referral.</param>
/// <param name="Status">Code of <c>referral.status</c>.</param>
/// <param name="OrganizationName">Who holds it.</param>
/// <param name="Reason">Code of <c>referral.reason</c>, null where there is none.</param>
/// <param name="ContactBy">By when they should be in touch, null when unknown.</param>
internal sealed record ReferralTold(
    Guid ReferralId, string Status, string OrganizationName, string? Reason, DateTimeOffset? ContactBy);
