namespace HateResponse.Dialogs.Recognizers.Lexicon;

/// <summary>Takes the politeness off a short message: "hi, go back please" means "go back".</summary>
internal static class Polite
{
    /// <summary>Longest message in tokens that is looked at as a whole.</summary>
    public const int MostTokens = 14;

    /// <summary>First token and token after the last of what is left; the whole message when nothing else is left.</summary>
    public static (int From, int To) Strip(FoldedText text, LanguageWords words)
    {
        var (from, to) = (0, text.Tokens.Length);
        while (from < to && words.Fillers.LongestAt(text, from, tolerant: false) is { } filler)
        {
            from = filler.End;
        }

        for (var length = 1; length <= 3 && to - length > from; length++)
        {
            if (words.Fillers.Whole(text, to - length, to) is not null)
            {
                to -= length;
                length = 0;
            }
        }

        return from < to ? (from, to) : (0, text.Tokens.Length);
    }

    /// <summary>Whether a message is politeness and hesitation, and nothing else.</summary>
    public static bool IsAll(FoldedText text, LanguageWords words)
    {
        var at = 0;
        while (at < text.Tokens.Length && words.Fillers.LongestAt(text, at, tolerant: false) is { } filler)
        {
            at = filler.End;
        }

        return at == text.Tokens.Length;
    }

    /// <summary>The rule that a message meets as a whole, with its politeness or without; null when none.</summary>
    public static Rule? Whole(RuleBook book, FoldedText text, LanguageWords words)
    {
        if (text.Tokens.Length is 0 or > MostTokens)
        {
            return null;
        }

        if (book.Whole(text, 0, text.Tokens.Length) is { } rule)
        {
            return rule;
        }

        var (from, to) = Strip(text, words);
        return from > 0 || to < text.Tokens.Length ? book.Whole(text, from, to) : null;
    }
}
