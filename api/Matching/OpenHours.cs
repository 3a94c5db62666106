namespace HateResponse.Api.Matching;

/// <summary>A span of the week in which a service is open.</summary>
/// <param name="Day">The day.</param>
/// <param name="Opens">Local time.</param>
/// <param name="Closes">Local time.</param>
internal readonly record struct OpenHours(DayOfWeek Day, TimeOnly Opens, TimeOnly Closes);
