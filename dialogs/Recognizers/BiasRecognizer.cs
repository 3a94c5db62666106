using HateResponse.Dialogs.Recognizers.Lexicon;

namespace HateResponse.Dialogs.Recognizers;

/// <summary>Finds what a person says they were targeted for.</summary>
public static class BiasRecognizer
{
    /// <summary>Codes of <c>bias.motivations</c> in the order in which they were said; empty when none.</summary>
    public static IReadOnlyList<string> Recognize(FoldedText text, string language)
    {
        var words = WordLists.Shared.Of(language);
        var codes = Find(text, words);
        return codes.Count > 0 || words.Code == "en" ? codes : Find(text, WordLists.Shared.Of("en"));
    }

    private static List<string> Find(FoldedText text, LanguageWords words)
    {
        var codes = new List<string>();
        for (var at = 0; at < text.Tokens.Length;)
        {
            if (words.Bias.LongestAt(text, at, tolerant: true) is not { } match)
            {
                at++;
                continue;
            }

            foreach (var code in match.Rule.Section.Split(' '))
            {
                if (code != "except" && !codes.Contains(code))
                {
                    codes.Add(code);
                }
                else if (code == "except")
                {
                    break;
                }
            }

            at = match.End;
        }

        return codes;
    }
}
