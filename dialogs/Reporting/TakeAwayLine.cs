namespace HateResponse.Dialogs.Reporting;

/// <summary>One thing that was told.</summary>
/// <param name="Label">Its name.</param>
/// <param name="Value">What was told of it; one line.</param>
public sealed record TakeAwayLine(string Label, string Value);
