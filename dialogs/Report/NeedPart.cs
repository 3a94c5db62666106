namespace HateResponse.Dialogs.Report;

/// <summary>Help that is wanted.</summary>
/// <param name="Code">Code of the needs list.</param>
public sealed record NeedPart(string Code);
