namespace HateResponse.Dialogs.Report;

/// <summary>Why, as the person sees it.</summary>
/// <param name="Motivations">Bias codes, at most ten.</param>
/// <param name="OtherText">The person's words where no code says them, at most 200 UTF-16 units; null otherwise.</param>
public sealed record BiasPart(IReadOnlyList<string> Motivations, string? OtherText);
