using System.Text.RegularExpressions;

namespace HateResponse.Dialogs.Tests.Languages;

/// <summary>Counts the syllables of English words: vowels that stand together, with the rules of the spelling and what breaks them.</summary>
internal static partial class Syllables
{
    private static readonly Dictionary<string, int> Irregular =
        new (int Count, string Words)[]
        {
            (1, "e eye eyes friend friends hour hours real"),
            (2, "being business create cruel evening every fuel ok okay people poem react really safety someone something sometimes somewhere tv wednesday"),
            (3, "anyone area beautiful created everyday everyone everything family idea ideas nobody serious somebody video videos whatever wherever whoever"),
            (4, "everybody"),
        }
        .SelectMany(row => row.Words.Split(' '), (row, word) => (word, row.Count))
        .ToDictionary(StringComparer.Ordinal);

    /// <summary>Syllables of a word, at least 1.</summary>
    /// <param name="word">Letters, perhaps with apostrophes and hyphens.</param>
    public static int Of(string word) => word.Split('-', StringSplitOptions.RemoveEmptyEntries).Sum(Simple);

    private static int Simple(string part)
    {
        var word = Possessive().Replace(part.ToLowerInvariant().Replace('’', '\''), "");
        if (Irregular.TryGetValue(word, out var known))
        {
            return known;
        }

        var count = Vowels().Count(ConsonantY().Replace(word, "j"));
        return Math.Max(1, count + Contracted().Count(word) + Apart().Count(word) - Silent().Count(word));
    }

    [GeneratedRegex("'s$|s'$")]
    private static partial Regex Possessive();

    [GeneratedRegex("[aeiouy]+")]
    private static partial Regex Vowels();

    /// <summary>A y that begins a syllable: yes, beyond, lawyer.</summary>
    [GeneratedRegex("^y(?=[aeiou])|(?<=[aeiou])y(?=[aeiou])")]
    private static partial Regex ConsonantY();

    /// <summary>didn't, wasn't, couldn't; not don't.</summary>
    [GeneratedRegex("[ds]n't$")]
    private static partial Regex Contracted();

    /// <summary>Vowels that stand together and are spoken apart: going, trying, violence, media, society, actual, easiest, racism.</summary>
    [GeneratedRegex("[eo]ing|(?<=[^aeiou])ying|(?<![tsgcnl])io|(?<![tsgc])ia|[cdu]iet|(?<![gq])ua[lt]|(?<=[^aeiou])iest|sm$")]
    private static partial Regex Apart();

    /// <summary>An e that is not spoken: came, hopes, asked, safely; that of little, places and wanted is.</summary>
    [GeneratedRegex(
        """
          (?<=[aeiouy].*[^aeiouyl]|[aeiouy]l)    e $
        | (?<=[aeiouy].*[^aeiouyszxcgl](?<![cs]h)|[aeiouy]l)    e s $
        | (?<=[aeiouy].*[^aeiouytd])    e d $
        | (?<=[aeiouy].*[^aeiouyl])    e (?= ly$ | ful | ment | less | ness )
        """,
        RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex Silent();
}
