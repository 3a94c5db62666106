using System.Numerics;
using HateResponse.Dialogs.Recognizers.Lexicon;

namespace HateResponse.Dialogs.Recognizers;

/// <summary>Tells in which language a first message is written, by its commonest words, letters and endings.</summary>
public static class LanguageRecognizer
{
    private const double LeastMargin = 0.2;

    /// <summary>The likeliest language; null when none is ahead ("ok", "123").</summary>
    public static LanguageGuess Recognize(FoldedText text)
    {
        var languages = WordLists.Shared.Languages;
        Span<double> scores = stackalloc double[languages.Count];
        foreach (ref readonly var token in text.Tokens)
        {
            Weigh(text, token, languages, scores);
        }

        foreach (var c in text.Original.AsSpan(0, Math.Min(text.Original.Length, FoldedText.MaxChars)))
        {
            for (var i = 0; c > '\u007F' && i < scores.Length; i++)
            {
                scores[i] += languages[i].Letters.Contains(c, StringComparison.Ordinal) ? 0.7 : 0;
            }
        }

        return Best(languages, scores);
    }

    private static LanguageGuess Best(List<LanguageWords> languages, Span<double> scores)
    {
        var (best, next) = (0, 0.0);
        for (var i = 1; i < scores.Length; i++)
        {
            (best, next) = scores[i] > scores[best] ? (i, scores[best]) : (best, Math.Max(next, scores[i]));
        }

        var margin = scores[best] > 0 ? (scores[best] - next) / (scores[best] + next) : 0;
        return new(margin >= LeastMargin ? languages[best].Code : null, margin);
    }

    /// <summary>A word of one language counts whole, one that two share counts little, an ending counts a third.</summary>
    private static void Weigh(FoldedText text, in Token token, List<LanguageWords> languages, Span<double> scores)
    {
        var vocabulary = WordLists.Shared.Vocabulary;
        var id = token.Id != 0 ? token.Id : token.Near;
        var bits = id != 0 ? vocabulary.LanguagesOf(id) : vocabulary.EndingOf(text.Word(token));
        var alone = BitOperations.IsPow2(bits);
        for (var i = 0; bits >> i != 0; i++)
        {
            if ((bits >> i & 1) != 0)
            {
                scores[i] += !alone ? 0.15 : id == 0 ? 0.35 : languages[i].IsCommon(id) ? 1 : 0.6;
            }
        }
    }
}
