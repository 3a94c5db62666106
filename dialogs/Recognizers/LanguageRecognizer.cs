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
        var tokens = text.Tokens;
        for (var at = 0; at < tokens.Length; at++)
        {
            // every language lists digits somewhere: "5" says nothing of the one that is spoken
            if (tokens[at].Number < 0)
            {
                Weigh(text, tokens[at], languages, scores);
            }
            else if (tokens[at].Length == 1)
            {
                WeighDigit(text, at, languages, scores);
            }
        }

        var written = text.Original.AsSpan(0, Math.Min(text.Original.Length, FoldedText.MaxChars));
        for (var i = 0; i < scores.Length && written.ContainsAnyExceptInRange('\0', '\u007F'); i++)
        {
            WeighLetters(written, languages[i], ref scores[i]);
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

        next = Math.Max(0, next);
        var margin = scores[best] > 0 ? (scores[best] - next) / (scores[best] + next) : 0;
        return new(margin >= LeastMargin ? languages[best].Code : null, margin);
    }

    private static void WeighLetters(ReadOnlySpan<char> written, LanguageWords language, ref double score)
    {
        var script = false;
        foreach (var c in written)
        {
            if (c > '\u007F')
            {
                score += language.Letters.Contains(c, StringComparison.Ordinal) ? 0.7 : 0;
                score -= language.Foreign.Contains(c, StringComparison.Ordinal) ? 1.5 : 0;
                script |= language.Script.Contains(c, StringComparison.Ordinal);
            }
        }

        score += script ? 1 : 0;
    }

    /// <summary>"7aram", "sa3edni": a digit within a word counts as a letter would, at its end it may be a number.</summary>
    private static void WeighDigit(FoldedText text, int at, List<LanguageWords> languages, Span<double> scores)
    {
        var before = at > 0 && IsOneWord(text, at - 1);
        var after = IsOneWord(text, at) && (before || text.Tokens[at + 1].Length > 2);
        var weight = before && after ? 0.7 : before || after ? 0.3 : 0;
        for (var i = 0; weight > 0 && i < scores.Length; i++)
        {
            scores[i] += languages[i].Digits.Contains(text.Text[text.Tokens[at].Start], StringComparison.Ordinal) ? weight : 0;
        }
    }

    /// <summary>True when a token and the next are written as one word, and one of them is no number.</summary>
    private static bool IsOneWord(FoldedText text, int at) =>
        at + 1 < text.Tokens.Length && text.Tokens[at + 1].Before == '\0' && (text.Tokens[at].Number < 0 || text.Tokens[at + 1].Number < 0);

    /// <summary>A word of one language counts whole, one that two share counts little, an ending counts a third.</summary>
    private static void Weigh(FoldedText text, in Token token, List<LanguageWords> languages, Span<double> scores)
    {
        var vocabulary = WordLists.Shared.Vocabulary;
        var id = token.Id != 0 ? token.Id : token.Near;
        var bits = id != 0 ? vocabulary.LanguagesOf(id) : vocabulary.EndingOf(text.Word(token));
        var own = BitOperations.IsPow2(bits) ? bits : Common(id, bits, languages);
        for (var i = 0; id != 0 && i < scores.Length; i++)
        {
            scores[i] -= languages[i].IsAgainst(id) ? 2.5 : 0;
        }

        for (var i = 0; bits >> i != 0; i++)
        {
            if ((bits >> i & 1) != 0)
            {
                scores[i] += own != 1UL << i ? 0.15 : id == 0 ? 0.35 : languages[i].IsCommon(id) ? 1 : 0.6;
            }
        }
    }

    /// <summary>Bit of the only language in which the word is common, whatever other lists hold it; 0 when none or several.</summary>
    private static ulong Common(int id, ulong bits, List<LanguageWords> languages)
    {
        var common = 0UL;
        for (var i = 0; bits >> i != 0; i++)
        {
            common |= (bits >> i & 1) != 0 && languages[i].IsCommon(id) ? 1UL << i : 0;
        }

        return BitOperations.IsPow2(common) ? common : 0;
    }
}
