namespace HateResponse.Dialogs.Engine;

/// <summary>Segments of text messages that a person was sent within a day.</summary>
/// <param name="Since">UTC instant of the day's first.</param>
/// <param name="Segments">How many, from 0.</param>
public sealed record SegmentsSpent(DateTimeOffset Since, int Segments);
