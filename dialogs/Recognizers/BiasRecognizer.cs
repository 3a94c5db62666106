namespace HateResponse.Dialogs.Recognizers;

/// <summary>Finds what a person says they were targeted for.</summary>
public static class BiasRecognizer
{
    /// <summary>Codes of <c>bias.motivations</c> in the order in which they were said; empty when none.</summary>
    public static IReadOnlyList<string> Recognize(FoldedText text, string language) => [];
}
