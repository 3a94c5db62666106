using HateResponse.Dialogs.Recognizers.Lexicon;

namespace HateResponse.Dialogs.Recognizers.Places;

/// <summary>Cities that are named without their state.</summary>
internal static class HomeCity
{
    private const int MostCityTokens = 4;

    /// <summary>The city of that folded name in the state that the line serves; null when it has none, or no state is known.</summary>
    public static ZipPlace? Find(ReadOnlySpan<char> name, string? homeState) =>
        homeState is null ? null : ZipTable.Shared.FindCity(name, homeState);

    /// <summary>The city after "in" that the state of the line has, and no other state has larger; null when none.</summary>
    public static ZipPlace? InStory(FoldedText text, LanguageWords words, string? homeState)
    {
        for (var at = 0; homeState is not null && at < text.Tokens.Length; at++)
        {
            if (words.Places.LongestAt(text, at, tolerant: false) is { Rule.Section: "lead in" } lead
                && After(text, lead.End, words, homeState) is { } city)
            {
                return city;
            }
        }

        return null;
    }

    /// <summary>True when the word before makes a name of a school or a street of a city.</summary>
    public static bool NamesAThing(FoldedText text, int at, LanguageWords words) =>
        at > 0 && !text.Tokens[at].Break
        && words.Places.LongestAt(text, at - 1, tolerant: false) is { Rule.Section: "named" or "street named" } named && named.End == at;

    /// <summary>Home, Park, Church are towns as well; an everyday word is no city.</summary>
    public static bool IsPlainWord(int id)
    {
        foreach (var language in WordLists.Shared.Languages)
        {
            if (language.IsCommon(id))
            {
                return true;
            }
        }

        return false;
    }

    private static ZipPlace? After(FoldedText text, int from, LanguageWords words, string homeState)
    {
        for (var to = Math.Min(from + MostCityTokens, text.Tokens.Length); to > from; to--)
        {
            var last = text.Tokens[to - 1];
            var name = text.Text.AsSpan(text.Tokens[from].Start..(last.Start + last.Length));
            if ((to - from > 1 || last.Id == 0 || !IsPlainWord(last.Id)) && !IsPartOfName(text, to, words)
                && ZipTable.Shared.IsLargestIn(name, homeState))
            {
                return ZipTable.Shared.FindCity(name, homeState);
            }
        }

        return null;
    }

    /// <summary>"Lincoln High School", "Salem Street": what follows makes another name of it.</summary>
    private static bool IsPartOfName(FoldedText text, int to, LanguageWords words) =>
        to < text.Tokens.Length && text.Tokens[to] is { Break: false, Before: ' ' }
        && words.Places.LongestAt(text, to, tolerant: false) is { Rule.Section: "street" or "street named" or "after named" };
}
