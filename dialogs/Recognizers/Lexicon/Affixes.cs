namespace HateResponse.Dialogs.Recognizers.Lexicon;

/// <summary>Little words that are written onto another word ("and", "the", "my"), so that the word itself is found in them.</summary>
/// <remarks>Only words of other scripts than Latin are taken apart: what languages in Latin letters join, their lists name.</remarks>
internal sealed class Affixes
{
    /// <summary>Less than that is no word any more.</summary>
    private const int FewestLetters = 3;

    private readonly List<string> _before = [];
    private readonly List<string> _after = [];

    /// <summary>Learns what may stand before a word.</summary>
    public void AddBefore(string affix) => Add(_before, affix);

    /// <summary>Learns what may stand after a word.</summary>
    public void AddAfter(string affix) => Add(_after, affix);

    /// <summary>True when a word may be taken apart.</summary>
    public bool MayJoin(ReadOnlySpan<char> word) => word.Length > FewestLetters && word[0] > '\u007F' && _before.Count > 0;

    /// <summary>Every word that may stand in a word.</summary>
    /// <param name="word">Folded word.</param>
    /// <param name="found">Takes their first letter and the letter after their last.</param>
    public void Take(ReadOnlySpan<char> word, List<(int From, int To)> found)
    {
        if (!MayJoin(word))
        {
            return;
        }

        TakeEnds(word, 0, found);
        foreach (var before in _before)
        {
            if (word.Length - before.Length >= FewestLetters && word.StartsWith(before, StringComparison.Ordinal))
            {
                found.Add((before.Length, word.Length));
                TakeEnds(word, before.Length, found);
            }
        }
    }

    /// <summary>True when two words differ only in what stands before them.</summary>
    public bool AreForms(ReadOnlySpan<char> a, ReadOnlySpan<char> b) =>
        (MayJoin(a) || MayJoin(b)) && (Bare(a).SequenceEqual(Bare(b)) || Bare(a).SequenceEqual(b) || a.SequenceEqual(Bare(b)));

    private static void Add(List<string> affixes, string affix)
    {
        if (!affixes.Contains(affix))
        {
            affixes.Add(affix);
            affixes.Sort((a, b) => b.Length - a.Length);
        }
    }

    private void TakeEnds(ReadOnlySpan<char> word, int from, List<(int From, int To)> found)
    {
        foreach (var after in _after)
        {
            if (word.Length - from - after.Length >= FewestLetters && word.EndsWith(after, StringComparison.Ordinal))
            {
                found.Add((from, word.Length - after.Length));
            }
        }
    }

    private ReadOnlySpan<char> Bare(ReadOnlySpan<char> word)
    {
        foreach (var before in _before)
        {
            if (word.Length - before.Length >= FewestLetters && word.StartsWith(before, StringComparison.Ordinal))
            {
                return word[before.Length..];
            }
        }

        return word;
    }
}
