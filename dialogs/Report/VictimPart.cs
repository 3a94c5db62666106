namespace HateResponse.Dialogs.Report;

/// <summary>Whom it was aimed at.</summary>
/// <param name="Type">Code of <c>victim.type</c>.</param>
/// <param name="IsReporter">Whether it is the person who tells it, null when unknown.</param>
public sealed record VictimPart(string Type, bool? IsReporter);
