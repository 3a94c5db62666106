using HateResponse.Dialogs.Recognizers.Lexicon;

namespace HateResponse.Dialogs.Recognizers.Stories;

/// <summary>Finds what a story says was done, and leaves out what it denies, fears or tells of others.</summary>
/// <remarks>
/// A section of a list is a code. <c>whole</c> behind it says that its patterns hold the "not" or the "will" themselves;
/// <c>except CODE …</c> takes back what stands in the same place, <c>except</c> alone takes back everything there.
/// </remarks>
internal static class StoryReader
{
    /// <summary>Behind a code: the pattern holds its "not" or "will" itself.</summary>
    public const string Whole = "whole";

    private const string English = "en";

    /// <summary>What holds, in the order of the story; English is read too, for what others said is told in their words.</summary>
    public static List<RuleMatch> Read(FoldedText story, string language, Func<LanguageWords, RuleBook> book)
    {
        var words = WordLists.Shared.Of(language);
        var found = new List<RuleMatch>();
        Read(story, words, book(words), found);
        if (words.Code != English)
        {
            words = WordLists.Shared.Of(English);
            Read(story, words, book(words), found);
        }

        return [.. found.OrderBy(m => m.Start)];
    }

    private static void Read(FoldedText story, LanguageWords words, RuleBook book, List<RuleMatch> found)
    {
        if (book.Find(story) is not { } matches)
        {
            return;
        }

        var hedges = story.HedgesIn(words);
        var exceptions = matches.FindAll(m => m.Rule.Names[0] == "except");
        foreach (var match in matches)
        {
            if (match.Rule.Names[0] != "except" && !IsExcepted(match, exceptions)
                && !hedges.TakeBack(match, match.Rule.Names[^1] == Whole))
            {
                found.Add(match);
            }
        }
    }

    private static bool IsExcepted(in RuleMatch hit, List<RuleMatch> exceptions)
    {
        foreach (var match in exceptions)
        {
            if (match.Start < hit.End && hit.Start < match.End
                && (match.Rule.Names.Count == 1 || match.Rule.Names.Contains(hit.Rule.Names[0])))
            {
                return true;
            }
        }

        return false;
    }
}
