namespace HateResponse.Api.BotEvents;

/// <summary>What the bot is told of a report as a whole.</summary>
/// <param name="ReportId">The report.</param>
internal sealed record ReportTold(Guid ReportId);
