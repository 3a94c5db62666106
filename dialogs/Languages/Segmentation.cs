namespace HateResponse.Dialogs.Languages;

/// <summary>How a text travels as SMS.</summary>
/// <param name="Encoding"><c>GSM-7</c> or <c>UCS-2</c>.</param>
/// <param name="Segments">Number of messages that are paid for, at least 1.</param>
/// <param name="Parts">The text of each segment in order; joined they are the text.</param>
public sealed record Segmentation(string Encoding, int Segments, IReadOnlyList<string> Parts);
