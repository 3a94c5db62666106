using HateResponse.Dialogs.Recognizers.Lexicon;

namespace HateResponse.Dialogs.Recognizers;

/// <summary>Tells in which language a first message is written, by its commonest words, letters and endings.</summary>
public static class LanguageRecognizer
{
    private const double LeastMargin = 0.2;

    /// <summary>The likeliest language; null when none is ahead ("ok", "123").</summary>
    public static LanguageGuess Recognize(FoldedText text)
    {
        var (best, next, language) = (0.0, 0.0, (string?)null);
        foreach (var words in WordLists.Shared.Languages)
        {
            var score = Score(text, words);
            if (score > best)
            {
                (best, next, language) = (score, best, words.Code);
            }
            else
            {
                next = Math.Max(next, score);
            }
        }

        var margin = best > 0 ? (best - next) / (best + next) : 0;
        return margin >= LeastMargin ? new(language, margin) : new(null, margin);
    }

    private static double Score(FoldedText text, LanguageWords words)
    {
        var score = 0.0;
        foreach (ref readonly var token in text.Tokens)
        {
            score += Score(text, token, words);
        }

        foreach (var c in text.Original.AsSpan(0, Math.Min(text.Original.Length, FoldedText.MaxChars)))
        {
            score += c > '\u007F' && words.Letters.Contains(c, StringComparison.Ordinal) ? 0.7 : 0;
        }

        return score;
    }

    /// <summary>A word of one language counts whole, one that two share counts little, an ending counts a third.</summary>
    private static double Score(FoldedText text, in Token token, LanguageWords words)
    {
        var id = token.Id != 0 ? token.Id : token.Near;
        if (id != 0)
        {
            var languages = WordLists.Shared.Vocabulary.LanguagesOf(id);
            return (languages & words.Bit) == 0 ? 0 : languages == words.Bit ? (words.IsCommon(id) ? 1 : 0.6) : 0.15;
        }

        var word = text.Word(token);
        foreach (var ending in words.Endings)
        {
            if (word.Length > ending.Length + 1 && word.EndsWith(ending, StringComparison.Ordinal))
            {
                return 0.35;
            }
        }

        return 0;
    }
}
