using HateResponse.Dialogs.Recognizers.Lexicon;

namespace HateResponse.Dialogs.Recognizers;

/// <summary>Tells a message that only insults the line from one that tells of an insult.</summary>
public static class InsultRecognizer
{
    /// <summary>Whether it does, as a whole, in the language of the dialog or in English.</summary>
    public static bool IsInsult(FoldedText text, string language) =>
        Polite.Whole(WordLists.Shared.Of(language).Insults, text, WordLists.Shared.Of(language)) is not null ||
        Polite.Whole(WordLists.Shared.Of("en").Insults, text, WordLists.Shared.Of("en")) is not null;
}
