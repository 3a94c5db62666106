namespace HateResponse.Dialogs.Tenants;

/// <summary>When staff are there on one day of the week.</summary>
/// <param name="Day">The day.</param>
/// <param name="Opens">Local time, <c>HH:mm</c> in JSON.</param>
/// <param name="Closes">Local time after it.</param>
public sealed record OpeningSpan(DayOfWeek Day, TimeOnly Opens, TimeOnly Closes);
