using System.Runtime.InteropServices;

namespace HateResponse.Dialogs.Recognizers.Lexicon;

/// <summary>Every word of every list under one number, so that a message is looked up once and then only compared.</summary>
internal sealed class Vocabulary
{
    private const int LongestEnding = 6;

    private readonly Dictionary<string, ulong> _endings = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _words = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _stems = new(StringComparer.Ordinal);
    private readonly List<ulong> _languages = [0];
    private readonly NearWords _near = new();
    private int[][] _also = [];
    private ulong[] _bits = [];
    private int _shortestStem = int.MaxValue;

    /// <summary>What may be written onto a word.</summary>
    public Affixes Affixes { get; } = new();

    /// <summary>Number of words and stems, and one more: ids begin at 1.</summary>
    public int Count => _languages.Count;

    /// <summary>Id of a folded word, which is learnt with the bit of the language that lists it.</summary>
    public int Add(string word, ulong language) => Add(_words, word, language);

    /// <summary>Id of a beginning of words, as in "amenaz*".</summary>
    public int AddStem(string stem, ulong language)
    {
        _shortestStem = Math.Min(_shortestStem, stem.Length);
        return Add(_stems, stem, language);
    }

    /// <summary>Bits of the languages that list a word.</summary>
    public ulong LanguagesOf(int id) => _languages[id];

    /// <summary>The bit that stands for an id among 64; others share it, so it only rules out.</summary>
    public static ulong BitOf(int id) => 1UL << (int)((uint)(id * 0x9E3779B1) >> 26);

    /// <summary>Ids that a word also answers to: the stems that it begins with.</summary>
    public ReadOnlySpan<int> AlsoOf(int id) => _also[id];

    /// <summary>Learns an ending that gives a language away.</summary>
    public void AddEnding(string ending, ulong language) =>
        _endings[ending] = _endings.GetValueOrDefault(ending) | language;

    /// <summary>Bits of the languages whose longest ending an unknown word has; 0 when it has none.</summary>
    public ulong EndingOf(ReadOnlySpan<char> word)
    {
        var endings = _endings.GetAlternateLookup<ReadOnlySpan<char>>();
        for (var length = Math.Min(LongestEnding, word.Length - 2); length > 1; length--)
        {
            if (endings.TryGetValue(word[^length..], out var languages))
            {
                return languages;
            }
        }

        return 0;
    }

    /// <summary>Ends the learning: works out which words begin with which stems, and which are a typo away.</summary>
    public void Freeze()
    {
        _also = new int[Count][];
        Array.Fill(_also, []);
        foreach (var (word, id) in _words)
        {
            _near.Add(word, id);
            _also[id] = [.. StemsOf(word, word.Length).Concat(Inside(word)).Distinct()];
        }

        foreach (var (stem, id) in _stems)
        {
            _also[id] = [.. StemsOf(stem, stem.Length - 1).Concat(Inside(stem)).Distinct()];
        }

        _bits = new ulong[Count];
        for (var id = 1; id < Count; id++)
        {
            _bits[id] = BitOf(id);
            foreach (var stem in _also[id])
            {
                _bits[id] |= BitOf(stem);
            }
        }
    }

    /// <summary>Fills in the ids of the tokens of a message.</summary>
    public void Look(string text, Span<Token> tokens)
    {
        var words = _words.GetAlternateLookup<ReadOnlySpan<char>>();
        foreach (ref var token in tokens)
        {
            var word = text.AsSpan(token.Start, token.Length);
            if (!words.TryGetValue(word, out token.Id) && token.Number < 0)
            {
                token.Id = LongestStem(word) is var stem and not 0 ? stem : Longest(word);
                token.Near = token.Id == 0 ? _near.Find(word) : 0;
            }

            token.Bits = _bits[token.Id] | _bits[token.Near];
        }
    }

    private int Add(Dictionary<string, int> ids, string text, ulong language)
    {
        ref var id = ref CollectionsMarshal.GetValueRefOrAddDefault(ids, text, out var known);
        if (!known)
        {
            id = _languages.Count;
            _languages.Add(0);
        }

        _languages[id] |= language;
        return id;
    }

    private int LongestStem(ReadOnlySpan<char> word)
    {
        var stems = _stems.GetAlternateLookup<ReadOnlySpan<char>>();
        for (var length = word.Length; length >= _shortestStem; length--)
        {
            if (stems.TryGetValue(word[..length], out var id))
            {
                return id;
            }
        }

        return 0;
    }

    /// <summary>Id of the longest word or stem that others are written onto; 0 when none is.</summary>
    private int Longest(ReadOnlySpan<char> word)
    {
        if (!Affixes.MayJoin(word))
        {
            return 0;
        }

        var words = _words.GetAlternateLookup<ReadOnlySpan<char>>();
        var (longest, length) = (0, 0);
        var parts = new List<(int From, int To)>();
        Affixes.Take(word, parts);
        foreach (var (from, to) in parts)
        {
            if (to - from > length
                && (words.TryGetValue(word[from..to], out var id) || (to == word.Length && (id = LongestStem(word[from..])) != 0)))
            {
                (longest, length) = (id, to - from);
            }
        }

        return longest;
    }

    /// <summary>Ids of the words and stems that a known word may be made of as well.</summary>
    private List<int> Inside(string word)
    {
        var found = new List<int>();
        var parts = new List<(int From, int To)>();
        Affixes.Take(word, parts);
        foreach (var (from, to) in parts)
        {
            if (_words.TryGetValue(word[from..to], out var id))
            {
                found.Add(id);
            }

            if (to == word.Length)
            {
                found.AddRange(StemsOf(word[from..], to - from));
            }
        }

        return found;
    }

    private int[] StemsOf(string word, int longest)
    {
        var found = new List<int>();
        for (var length = longest; length >= _shortestStem; length--)
        {
            if (_stems.TryGetValue(word[..length], out var id))
            {
                found.Add(id);
            }
        }

        return [.. found];
    }
}
