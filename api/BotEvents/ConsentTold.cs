namespace HateResponse.Api.BotEvents;

/// <summary>What the bot is told of a consent that ended.</summary>
/// <param name="ReportId">The report.</param>
/// <param name="Scope">Code of <c>consent.scope</c>.</param>
/// <param name="OrganizationName">Who had it, null where the scope has no recipient.</param>
internal sealed record ConsentTold(Guid ReportId, string Scope, string? OrganizationName);
