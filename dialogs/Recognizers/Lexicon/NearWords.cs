namespace HateResponse.Dialogs.Recognizers.Lexicon;

/// <summary>Finds the known word one typo away: a letter too many, too few, wrong, or two swapped.</summary>
/// <remarks>Each known word is filed under itself without one letter, and an unknown word looked up the same way.</remarks>
internal sealed class NearWords
{
    /// <summary>Shorter words are too often one letter from another.</summary>
    public const int ShortestWord = 5;

    private const int LongestWord = 24;

    private readonly Dictionary<int, int> _heads = [];
    private readonly List<(string Word, int Id, int Next)> _filed = [];

    /// <summary>Files a known word.</summary>
    public void Add(string word, int id)
    {
        if (word.Length is < ShortestWord or > LongestWord || !char.IsLetter(word[0]))
        {
            return;
        }

        File(Hash(word, -1), word, id);
        for (var i = 0; i < word.Length; i++)
        {
            if (i == 0 || word[i] != word[i - 1])
            {
                File(Hash(word, i), word, id);
            }
        }
    }

    /// <summary>Id of the nearest word, one that begins with the same letter if there is one; 0 when none is near.</summary>
    public int Find(ReadOnlySpan<char> word)
    {
        if (word.Length is < ShortestWord or > LongestWord)
        {
            return 0;
        }

        var found = 0;
        for (var i = -1; i < word.Length; i++)
        {
            var next = _heads.GetValueOrDefault(Hash(word, i), -1);
            while (next >= 0)
            {
                var filed = _filed[next];
                if (IsOneTypo(word, filed.Word))
                {
                    if (filed.Word[0] == word[0])
                    {
                        return filed.Id;
                    }

                    // in Arabic the letter in front is the tense and the person: "they broke" is no typo of "they break"
                    found = char.IsAscii(word[0]) ? filed.Id : found;
                }

                next = filed.Next;
            }
        }

        return found;
    }

    /// <summary>True when one letter added, left out, replaced or swapped with its neighbour makes one word of the other.</summary>
    public static bool IsOneTypo(ReadOnlySpan<char> a, ReadOnlySpan<char> b)
    {
        var start = a.CommonPrefixLength(b);
        a = a[start..];
        b = b[start..];
        return (a.Length - b.Length) switch
        {
            0 => a.Length > 0 && (a[1..].SequenceEqual(b[1..]) || IsSwap(a, b)),
            1 => a[1..].SequenceEqual(b),
            -1 => a.SequenceEqual(b[1..]),
            _ => false,
        };
    }

    private static bool IsSwap(ReadOnlySpan<char> a, ReadOnlySpan<char> b) =>
        a.Length > 1 && a[0] == b[1] && a[1] == b[0] && a[2..].SequenceEqual(b[2..]);

    private static int Hash(ReadOnlySpan<char> word, int without)
    {
        var hash = 17u;
        for (var i = 0; i < word.Length; i++)
        {
            hash = i == without ? hash : (hash * 31) + word[i];
        }

        return unchecked((int)hash);
    }

    private void File(int hash, string word, int id)
    {
        _filed.Add((word, id, _heads.GetValueOrDefault(hash, -1)));
        _heads[hash] = _filed.Count - 1;
    }
}
