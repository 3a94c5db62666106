namespace HateResponse.Dialogs.Recognizers;

/// <summary>When it happened, as local wall time of the tenant and always in the past.</summary>
/// <param name="Value">
/// EDTF (reduced ISO 8601): <c>2026-11-24T21:30</c>, <c>2026-11-24</c>, <c>2026-11</c> or <c>2026</c>. Start of it when
/// <paramref name="End"/> is given. Null when no date was said (<c>unknown</c>, or <c>ongoing</c> without a start). The
/// night of a date begins in its evening.
/// </param>
/// <param name="End">
/// Last day, month or year of a longer time, itself included; with a time of day the moment at which it was over. Null
/// when <paramref name="Value"/> says it all.
/// </param>
/// <param name="Precision">Code of <c>date.precision</c>; <c>minute</c> for a clock time, <c>hour</c> for "about nine".</param>
/// <param name="DayPart">Code of <c>day_part</c>; null when nothing was said of it.</param>
/// <param name="Hour">
/// Hour of the day that was said, 0 to 23; when <paramref name="Value"/> has no time, it was left open whether morning
/// or evening. Null when none was said.
/// </param>
public sealed record IncidentTime(string? Value, string? End, string Precision, string? DayPart, int? Hour);
