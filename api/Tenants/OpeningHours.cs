namespace HateResponse.Api.Tenants;

/// <summary>The hours of one day of the week.</summary>
/// <param name="Day">The day.</param>
/// <param name="Opens">Local time.</param>
/// <param name="Closes">Local time, after <paramref name="Opens"/>.</param>
internal sealed record OpeningHours(DayOfWeek Day, TimeOnly Opens, TimeOnly Closes);
