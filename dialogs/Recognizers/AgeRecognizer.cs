using HateResponse.Dialogs.Recognizers.Lexicon;

namespace HateResponse.Dialogs.Recognizers;

/// <summary>Reads an age in years.</summary>
public static class AgeRecognizer
{
    private const int Oldest = 120;
    private const int Youngest = 5;
    private const int MostTokens = 8;

    /// <summary>The first number that can be an age; null when the message holds none.</summary>
    public static int? Recognize(FoldedText text)
    {
        foreach (var token in text.Tokens)
        {
            if (token.Number is > 0 and <= Oldest)
            {
                return token.Number;
            }
        }

        return null;
    }

    /// <summary>The age that a person gives as their own in a short message, whatever else it says; null when they give none.</summary>
    public static int? RecognizeOwn(FoldedText text, string? language)
    {
        if (text.Tokens.Length is 0 or > MostTokens)
        {
            return null;
        }

        var words = WordLists.Shared.Of(language);
        return Own(text, words) ?? (words.Code == "en" ? null : Own(text, WordLists.Shared.Of("en")));
    }

    private static int? Own(FoldedText text, LanguageWords words)
    {
        var said = words.Ages.Find(text) ?? [];
        foreach (var match in said)
        {
            if (match.Rule.Section == "age" && !said.Exists(m => m.Rule.Section == "other" && m.Start < match.End && match.Start < m.End)
                && NumberIn(text, match) is >= Youngest and <= Oldest and var years)
            {
                return years;
            }
        }

        return null;
    }

    private static int? NumberIn(FoldedText text, in RuleMatch match)
    {
        for (var at = match.Start; at < match.End; at++)
        {
            if (text.Tokens[at].Number >= 0)
            {
                return text.Tokens[at].Number;
            }
        }

        return null;
    }
}
