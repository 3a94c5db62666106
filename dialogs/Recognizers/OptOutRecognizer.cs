using HateResponse.Dialogs.Recognizers.Lexicon;

namespace HateResponse.Dialogs.Recognizers;

/// <summary>Finds messages that end or renew the consent to be written to; whole messages only.</summary>
/// <remarks>
/// FCC rule of 11 April 2025: any reasonable words count, in any language. A section <c>own</c> of a list holds the words
/// that mean something else in another language, and counts only in a dialog of its own language.
/// </remarks>
public static class OptOutRecognizer
{
    private const int MostClauseTokens = 10;

    /// <summary>True when the person wants no more messages, and does not ask for another way, or for messages in place of calls.</summary>
    public static bool IsOptOut(FoldedText text, string? language) =>
        (Is("out", text, language) || HasClause(text))
        && ContactRecognizer.Method(text, language) is not { Code: "here" or "call" };

    /// <summary>True when the person wants messages again.</summary>
    public static bool IsOptIn(FoldedText text, string? language) => Is("in", text, language);

    private static bool Is(string wish, FoldedText text, string? language)
    {
        foreach (var words in WordLists.Shared.Languages)
        {
            if (Polite.Whole(words.OptOut, text, words) is { Section: var section }
                && (section == wish || section == wish + " clause" || (words.Code == language && section == wish + " own")))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"Whatever. stop texting me": a clause of a short message in which nobody else is spoken of.</summary>
    private static bool HasClause(FoldedText text)
    {
        if (text.Tokens.Length is 0 or > MostClauseTokens)
        {
            return false;
        }

        foreach (var words in WordLists.Shared.Languages)
        {
            if (words.OptOut.Find(text) is { } said && !said.Exists(m => m.Rule.Section == "told")
                && said.Exists(m => m.Rule.Section == "out clause" && Parts(text, m.Start) && Parts(text, m.End)))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>True when a clause may begin or end at a token.</summary>
    private static bool Parts(FoldedText text, int at) =>
        at == 0 || at == text.Tokens.Length || text.Tokens[at] is { Break: true } or { Before: ',' or '!' or '.' or '-' or ';' or '،' or '؛' };
}
