namespace HateResponse.Dialogs.Report;

/// <summary>When it happened.</summary>
/// <param name="Value">EDTF date, reduced to what is known; null when nothing is.</param>
/// <param name="End">End of a range, null for none.</param>
/// <param name="Precision">Code of <c>date.precision</c>.</param>
/// <param name="DayPart">Code of <c>day_part</c>, null when it was not said.</param>
/// <param name="Hour">0 to 23, null when it was not said.</param>
/// <param name="Timezone">IANA zone of the date.</param>
public sealed record WhenPart(
    string? Value, string? End, string Precision, string? DayPart, int? Hour, string Timezone);
