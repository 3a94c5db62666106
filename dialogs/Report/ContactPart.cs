namespace HateResponse.Dialogs.Report;

/// <summary>Whether and how the person may be reached.</summary>
/// <param name="Wanted">Whether they allow it.</param>
/// <param name="Methods">Ways they called safe; empty when it is not wanted.</param>
/// <param name="PreferredName">What to call them, null when it was not said.</param>
public sealed record ContactPart(bool Wanted, IReadOnlyList<ContactMethod> Methods, string? PreferredName);
