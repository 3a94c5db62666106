namespace HateResponse.Dialogs.Engine;

/// <summary>Somebody who opened a report.</summary>
/// <param name="OrganizationName">Organization, null for the line's own staff. Persons are not named.</param>
/// <param name="Times">How often, from 1.</param>
/// <param name="LastAt">UTC instant of the last time.</param>
public sealed record ReportReader(string? OrganizationName, int Times, DateTimeOffset LastAt);
