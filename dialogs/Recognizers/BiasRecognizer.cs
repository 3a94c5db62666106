using System.Globalization;
using HateResponse.Dialogs.Recognizers.Lexicon;
using HateResponse.Dialogs.Recognizers.Stories;

namespace HateResponse.Dialogs.Recognizers;

/// <summary>Finds what a person says they were targeted for.</summary>
public static class BiasRecognizer
{
    private const string English = "en";

    /// <summary>Codes of <c>bias.motivations</c> in the order in which they were said; empty when none.</summary>
    /// <remarks>Reads an answer to "what was it about": every group that is named counts.</remarks>
    public static IReadOnlyList<string> Recognize(FoldedText text, string language)
    {
        var words = WordLists.Shared.Of(language);
        var codes = Find(text, words);
        return codes.Count > 0 || words.Code == English ? codes : Find(text, WordLists.Shared.Of(English));
    }

    /// <summary>Codes of <c>bias.motivations</c> that a story gives as the reason, in its order; empty when none.</summary>
    /// <remarks>A group that is only named is no reason: "my Asian neighbor helped me".</remarks>
    public static IReadOnlyList<string> RecognizeInStory(FoldedText story, string language)
    {
        var codes = new List<string>();
        foreach (var match in StoryReader.Read(story, language, words => words.Motives))
        {
            if (match.Rule.Names[0] == "read")
            {
                AddRead(story, match, codes);
            }
            else
            {
                Add(codes, match.Rule.Names);
            }
        }

        return codes;
    }

    /// <summary>"because I am …": what stands behind it is read as the answer to "why" would be.</summary>
    private static void AddRead(FoldedText story, in RuleMatch match, List<string> codes)
    {
        var names = match.Rule.Names;
        var kinds = names.Skip(2).Where(name => name != StoryReader.Whole).ToList();
        var list = match.Rule.Id;
        var words = WordLists.Shared.Of(list[..list.IndexOf('/', StringComparison.Ordinal)]);
        foreach (var code in Find(story, words, match.End, match.End + int.Parse(names[1], CultureInfo.InvariantCulture)))
        {
            if (code is not ("not_bias" or "unsure")
                && (kinds.Count == 0 || kinds.Exists(kind => code.StartsWith(kind, StringComparison.Ordinal))))
            {
                Add(codes, [code]);
            }
        }
    }

    private static List<string> Find(FoldedText text, LanguageWords words) => Find(text, words, 0, text.Tokens.Length);

    /// <summary>Motives that begin between two tokens; after the first of them only within its sentence.</summary>
    private static List<string> Find(FoldedText text, LanguageWords words, int from, int to)
    {
        var codes = new List<string>();
        for (var at = from; at < Math.Min(to, text.Tokens.Length) && (from == 0 || !text.Tokens[at].Break);)
        {
            if (words.Bias.LongestAt(text, at, tolerant: true) is not { } match)
            {
                at++;
                continue;
            }

            Add(codes, match.Rule.Names);
            at = match.End;
        }

        return codes;
    }

    private static void Add(List<string> codes, IEnumerable<string> names)
    {
        foreach (var code in names)
        {
            if (code is "except" or StoryReader.Whole)
            {
                break;
            }

            if (!codes.Contains(code))
            {
                codes.Add(code);
            }
        }
    }
}
