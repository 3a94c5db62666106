namespace HateResponse.Api.Access;

/// <summary>Who opened a report, as the person is told: organizations, never somebody's name.</summary>
/// <param name="OrganizationName">Organization, null for the line's own staff.</param>
/// <param name="Times">How often, from 1; what one of them opens within a minute is one time.</param>
/// <param name="LastAt">UTC instant of the last time.</param>
internal sealed record Reader(string? OrganizationName, int Times, DateTimeOffset LastAt);
