namespace HateResponse.Dialogs.Recognizers;

/// <summary>Finds which of the offered answers a message means.</summary>
public static class ChoiceRecognizer
{
    /// <summary>Codes in the order of the options, one unless <paramref name="many"/>; null when none is meant.</summary>
    public static IReadOnlyList<string>? Recognize(
        FoldedText text, IReadOnlyList<ChoiceOption> options, string language, bool many) => null;

    /// <summary>True when the whole message is the number, label or a synonym of an option.</summary>
    public static bool IsExact(FoldedText text, IReadOnlyList<ChoiceOption> options, string language) => false;
}
