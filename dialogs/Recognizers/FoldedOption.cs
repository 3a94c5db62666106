using System.Runtime.CompilerServices;
using HateResponse.Dialogs.Recognizers.Lexicon;

namespace HateResponse.Dialogs.Recognizers;

/// <summary>The words of an option, folded once for each <see cref="ChoiceOption"/> and kept as long as it lives.</summary>
internal sealed class FoldedOption
{
    private static readonly ConditionalWeakTable<ChoiceOption, FoldedOption> Known = [];

    private FoldedOption(ChoiceOption option) =>
        Phrases = [FoldedText.Of(option.Label), .. option.Synonyms.Select(FoldedText.Of)];

    /// <summary>Label first, then the synonyms.</summary>
    public FoldedText[] Phrases { get; }

    /// <summary>The folded words of an option.</summary>
    public static FoldedOption Of(ChoiceOption option) => Known.GetValue(option, static o => new(o));

    /// <summary>True when one phrase is the same as tokens of a message, one typo in a long word allowed.</summary>
    public bool Is(FoldedText text, int from, int to, bool tolerant)
    {
        foreach (var phrase in Phrases)
        {
            if (phrase.Tokens.Length == to - from && phrase.Tokens.Length > 0 && StandsAt(phrase, 0, to - from, text, from, tolerant))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Most words of one phrase that stand together in tokens of a message as a whole phrase; 0 when none does.</summary>
    public int Within(FoldedText text, int from, int to)
    {
        var best = 0;
        foreach (var phrase in Phrases)
        {
            var length = phrase.Tokens.Length;
            for (var at = from; length > best && at + length <= to; at++)
            {
                best = StandsAt(phrase, 0, length, text, at, tolerant: true) ? length : best;
            }
        }

        return best;
    }

    /// <summary>True when tokens of a message are a part of the label: "train" of "Bus or train".</summary>
    public bool Holds(FoldedText text, int from, int to)
    {
        var label = Phrases[0];
        for (var at = 0; at + (to - from) <= label.Tokens.Length; at++)
        {
            if (StandsAt(label, at, to - from, text, from, tolerant: true))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>True when a word of the label that is long, and none of the commonest, stands in tokens of a message.</summary>
    public bool Shares(FoldedText text, int from, int to, LanguageWords words)
    {
        var label = Phrases[0];
        for (var at = 0; at < label.Tokens.Length; at++)
        {
            var token = label.Tokens[at];
            for (var i = from; token.Length >= NearWords.ShortestWord && !words.IsCommon(token.Id) && i < to; i++)
            {
                if (StandsAt(label, at, 1, text, i, tolerant: true))
                {
                    return true;
                }
            }
        }

        return false;
    }

    private static bool StandsAt(FoldedText phrase, int start, int length, FoldedText text, int at, bool tolerant)
    {
        for (var i = 0; i < length; i++)
        {
            var word = phrase.Word(phrase.Tokens[start + i]);
            var said = text.Word(text.Tokens[at + i]);
            if (!word.SequenceEqual(said)
                && !(tolerant && ((word.Length >= NearWords.ShortestWord && NearWords.IsOneTypo(word, said))
                    || WordLists.Shared.Vocabulary.Affixes.AreForms(word, said))))
            {
                return false;
            }
        }

        return true;
    }
}
