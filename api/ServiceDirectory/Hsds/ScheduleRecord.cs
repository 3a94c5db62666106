namespace HateResponse.Api.ServiceDirectory.Hsds;

/// <summary>HSDS 3.1 <c>schedule</c>.</summary>
/// <param name="Freq"><c>WEEKLY</c> or <c>MONTHLY</c>; null when not told.</param>
/// <param name="Byday">Days as <c>MO,TU</c>; null when not told.</param>
/// <param name="OpensAt">Local time as <c>09:00</c>; null when not told.</param>
/// <param name="ClosesAt">Local time as <c>17:00</c>; null when not told.</param>
internal sealed record ScheduleRecord(string? Freq, string? Byday, string? OpensAt, string? ClosesAt);
