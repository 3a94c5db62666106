using HateResponse.Dialogs.Recognizers.Lexicon;

namespace HateResponse.Dialogs.Recognizers;

/// <summary>Tells whether a short message denies what it names, as "it was not yesterday".</summary>
public static class DenialRecognizer
{
    private const string Denies = "not";

    /// <summary>Whether it does, in the language of the dialog or in English.</summary>
    public static bool IsDenied(FoldedText text, string language) =>
        ConfirmRecognizer.Recognize(text, language) == YesNo.No || Has(text, language) || Has(text, "en");

    private static bool Has(FoldedText text, string language) =>
        WordLists.Shared.Of(language).Hedges.Find(text)?.Exists(match => match.Rule.Section.StartsWith(Denies, StringComparison.Ordinal)) == true;
}
