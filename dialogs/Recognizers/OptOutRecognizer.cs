using HateResponse.Dialogs.Recognizers.Lexicon;

namespace HateResponse.Dialogs.Recognizers;

/// <summary>Finds messages that end or renew the consent to be written to; whole messages only.</summary>
/// <remarks>
/// FCC rule of 11 April 2025: any reasonable words count, in any language. A section <c>own</c> of a list holds the words
/// that mean something else in another language, and counts only in a dialog of its own language.
/// </remarks>
public static class OptOutRecognizer
{
    /// <summary>True when the person wants no more messages.</summary>
    public static bool IsOptOut(FoldedText text, string? language) => Is("out", text, language);

    /// <summary>True when the person wants messages again.</summary>
    public static bool IsOptIn(FoldedText text, string? language) => Is("in", text, language);

    private static bool Is(string wish, FoldedText text, string? language)
    {
        foreach (var words in WordLists.Shared.Languages)
        {
            if (Polite.Whole(words.OptOut, text, words) is { Section: var section }
                && (section == wish || (words.Code == language && section == wish + " own")))
            {
                return true;
            }
        }

        return false;
    }
}
