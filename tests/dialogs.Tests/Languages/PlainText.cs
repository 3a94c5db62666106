using System.Text.RegularExpressions;

namespace HateResponse.Dialogs.Tests.Languages;

/// <summary>How hard an English message is to read; numbers, links, placeholders and the lines of a menu are left out.</summary>
/// <param name="Words">Number of words.</param>
/// <param name="Sentences">Number of sentences with a word in them; a line is a sentence of its own.</param>
/// <param name="Syllables">Syllables of all words.</param>
/// <param name="Longest">Words of the longest sentence.</param>
internal sealed partial record PlainText(int Words, int Sentences, int Syllables, int Longest)
{
    /// <summary>Words from which on a grade says something.</summary>
    public const int GradedWords = 12;

    /// <summary>School grade after Flesch and Kincaid; 0 for a text without a word.</summary>
    public double Grade =>
        Words == 0 ? 0 : (0.39 * Words / Sentences) + (11.8 * Syllables / Words) - 15.59;

    /// <summary>Measures a message.</summary>
    /// <param name="text">The message.</param>
    /// <param name="names">Names in it, which are left out.</param>
    public static PlainText Of(string text, params IEnumerable<string> names)
    {
        var plain = names.Aggregate(text, (left, name) => left.Replace(name, "", StringComparison.Ordinal));
        plain = LeftOut().Replace(MenuLine().Replace(plain, ""), "");
        var sentences = SentenceEnd().Split(plain)
            .Select(sentence => Word().Matches(sentence).Select(word => word.Value).ToList())
            .Where(words => words.Count > 0)
            .ToList();
        return new PlainText(
            sentences.Sum(words => words.Count),
            sentences.Count,
            sentences.SelectMany(words => words).Sum(Languages.Syllables.Of),
            sentences.Select(words => words.Count).DefaultIfEmpty().Max());
    }

    [GeneratedRegex(@"^\d+[.)]? .*$", RegexOptions.Multiline)]
    private static partial Regex MenuLine();

    /// <summary>Placeholders, links, and whatever has a digit in it.</summary>
    [GeneratedRegex(@"\{[a-z_]+\}|https?://\S+|\+?[\p{L}-]*\d[\p{L}\d-]*")]
    private static partial Regex LeftOut();

    [GeneratedRegex(@"(?<=[.!?])\s+|\n")]
    private static partial Regex SentenceEnd();

    [GeneratedRegex(@"\p{L}[\p{L}'’-]*")]
    private static partial Regex Word();
}
