using HateResponse.Dialogs.Recognizers.Lexicon;

namespace HateResponse.Dialogs.Recognizers;

/// <summary>Finds which of the offered answers a message means: by number, ordinal, label, synonym or a piece of a label.</summary>
/// <remarks>Options are folded once each: hand the same instances in again.</remarks>
public static class ChoiceRecognizer
{
    /// <summary>Longer messages are stories; a word of theirs that is also a label chooses nothing.</summary>
    private const int MostTokens = 9;

    /// <summary>In a longer message one word of a label is no choice.</summary>
    private const int MostTokensOfPiece = 4;

    /// <summary>Codes in the order of the options, one unless <paramref name="many"/>; null when none is meant.</summary>
    public static IReadOnlyList<string>? Recognize(
        FoldedText text, IReadOnlyList<ChoiceOption> options, string language, bool many)
    {
        if (text.Tokens.Length == 0)
        {
            return null;
        }

        var words = WordLists.Shared.Of(language);
        var index = IndexOf(text, 0, text.Tokens.Length, options, words, tolerant: false);
        if (index >= 0)
        {
            return [options[index].Code];
        }

        var chosen = new bool[options.Count];
        if (many && (IsAll(text, words, chosen) || IsList(text, options, words, chosen)))
        {
            return Codes(options, chosen);
        }

        var (from, to) = Core(text, words);
        index = IndexOf(text, from, to, options, words, tolerant: true);
        return index >= 0 ? [options[index].Code] : Mentioned(text, from, to, options, words);
    }

    /// <summary>True when the whole message is the number, label or a synonym of an option.</summary>
    public static bool IsExact(FoldedText text, IReadOnlyList<ChoiceOption> options, string language)
    {
        var tokens = text.Tokens;
        if (tokens.Length == 1 && tokens[0].Number >= 0)
        {
            return tokens[0].Number >= 1 && tokens[0].Number <= options.Count;
        }

        foreach (var option in options)
        {
            if (FoldedOption.Of(option).Is(text, 0, tokens.Length, tolerant: false))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Index of the option that exactly these tokens mean; -1 when none.</summary>
    private static int IndexOf(
        FoldedText text, int from, int to, IReadOnlyList<ChoiceOption> options, LanguageWords words, bool tolerant)
    {
        for (var i = 0; i < options.Count; i++)
        {
            if (FoldedOption.Of(options[i]).Is(text, from, to, tolerant))
            {
                return i;
            }
        }

        return Numbered(text, from, to, options.Count, words);
    }

    private static int Numbered(FoldedText text, int from, int to, int count, LanguageWords words)
    {
        if (Numbers.At(text, from, words) is { } number && number.End == to)
        {
            return number.Value >= 1 && number.Value <= count ? number.Value - 1 : -1;
        }

        return words.Choice.Whole(text, from, to)?.Section == "last" ? count - 1 : -1;
    }

    /// <summary>The message without politeness and without "the", "option", "my" at its beginning.</summary>
    private static (int From, int To) Core(FoldedText text, LanguageWords words)
    {
        var (from, to) = Polite.Strip(text, words);
        while (from + 1 < to && words.Choice.LongestAt(text, from, tolerant: false) is { Rule.Section: "lead" } lead
            && lead.End < to)
        {
            from = lead.End;
        }

        while (to - 1 > from && words.Choice.Whole(text, to - 1, to)?.Section == "trail")
        {
            to--;
        }

        return (from, to);
    }

    private static bool IsAll(FoldedText text, LanguageWords words, bool[] chosen)
    {
        var section = Polite.Whole(words.Choice, text, words)?.Section;
        if (section != "all" && !(section == "both" && chosen.Length == 2))
        {
            return false;
        }

        Array.Fill(chosen, true);
        return true;
    }

    /// <summary>"1,3", "1 y 3", "raza, religion": every piece has to be an option.</summary>
    private static bool IsList(
        FoldedText text, IReadOnlyList<ChoiceOption> options, LanguageWords words, bool[] chosen)
    {
        var (from, to) = Core(text, words);
        var start = from;
        for (var at = from; at <= to; at++)
        {
            if (at < to && !IsAnd(text, at, words) && !(at > start && BeginsPiece(text, at, words)))
            {
                continue;
            }

            if (at > start && !Choose(text, start, at, options, words, chosen))
            {
                return false;
            }

            start = at < to && IsAnd(text, at, words) ? at + 1 : at;
        }

        return Array.IndexOf(chosen, true) >= 0;
    }

    private static bool BeginsPiece(FoldedText text, int at, LanguageWords words) =>
        words.JoinedAnd.Contains(text.Text[text.Tokens[at].Start], StringComparison.Ordinal)
        || text.Tokens[at].Break || text.Tokens[at].Before is ',' or '/' or '.' or '+' or '&' or '-'
        || text.Tokens[at].Number >= 0 || text.Tokens[at - 1].Number >= 0;

    private static bool Choose(
        FoldedText text, int from, int to, IReadOnlyList<ChoiceOption> options, LanguageWords words, bool[] chosen)
    {
        while (from + 1 < to && words.Choice.LongestAt(text, from, tolerant: false) is { Rule.Section: "lead" } lead
            && lead.End < to)
        {
            from = lead.End;
        }

        var index = IndexOf(text, from, to, options, words, tolerant: true);
        index = index >= 0 ? index : Only(options, o => o.Holds(text, from, to));
        if (index >= 0)
        {
            chosen[index] = true;
        }

        return index >= 0;
    }

    private static bool IsAnd(FoldedText text, int at, LanguageWords words) =>
        at < text.Tokens.Length && words.Choice.Whole(text, at, at + 1)?.Section == "and";

    /// <summary>The one option that a short message names among other words, or names a piece of.</summary>
    private static IReadOnlyList<string>? Mentioned(
        FoldedText text, int from, int to, IReadOnlyList<ChoiceOption> options, LanguageWords words)
    {
        if (to - from > MostTokens || IsRefused(text, words))
        {
            return null;
        }

        var (best, length, twice) = (-1, 0, false);
        for (var i = 0; i < options.Count; i++)
        {
            var found = FoldedOption.Of(options[i]).Within(text, from, to);
            if (found > length)
            {
                (best, length, twice) = (i, found, false);
            }
            else
            {
                twice |= found > 0 && found == length;
            }
        }

        best = length == 0 ? Piece(text, from, to, options, words) : twice ? -1 : best;
        return best >= 0 ? [options[best].Code] : null;
    }

    /// <summary>The one option of which the message is a piece, or of which a very short message says a telling word.</summary>
    private static int Piece(FoldedText text, int from, int to, IReadOnlyList<ChoiceOption> options, LanguageWords words)
    {
        var whole = Only(options, o => o.Holds(text, from, to));
        return whole >= 0 || to - from > MostTokensOfPiece ? whole : Only(options, o => o.Shares(text, from, to, words));
    }

    /// <summary>"None of these", "not my neighbor": a label named only to be denied.</summary>
    private static bool IsRefused(FoldedText text, LanguageWords words)
    {
        for (var at = 0; at < text.Tokens.Length; at++)
        {
            if (words.Choice.LongestAt(text, at, tolerant: false) is { Rule.Section: "not" })
            {
                return true;
            }
        }

        return false;
    }

    private static int Only(IReadOnlyList<ChoiceOption> options, Func<FoldedOption, bool> fits)
    {
        var only = -1;
        for (var i = 0; i < options.Count; i++)
        {
            if (!fits(FoldedOption.Of(options[i])))
            {
                continue;
            }

            if (only >= 0)
            {
                return -1;
            }

            only = i;
        }

        return only;
    }

    private static List<string> Codes(IReadOnlyList<ChoiceOption> options, bool[] chosen)
    {
        var codes = new List<string>();
        for (var i = 0; i < options.Count; i++)
        {
            if (chosen[i])
            {
                codes.Add(options[i].Code);
            }
        }

        return codes;
    }
}
