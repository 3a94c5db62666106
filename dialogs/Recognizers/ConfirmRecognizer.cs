using HateResponse.Dialogs.Recognizers.Lexicon;

namespace HateResponse.Dialogs.Recognizers;

/// <summary>Reads an answer to a question of yes or no.</summary>
public static class ConfirmRecognizer
{
    /// <summary>Words after a yes or a no that still explain it; more is a story.</summary>
    private const int MostWordsAfter = 12;

    /// <summary>The answer, or null when the message is something else: a question back, another subject, or both.</summary>
    public static YesNo? Recognize(FoldedText text, string language)
    {
        var words = WordLists.Shared.Of(language);
        return words.Code == "en" || (text.Tokens.Length > 0 && words.Confirm.LongestAt(text, 0, tolerant: true) is not null)
            ? Read(text, words)
            : Read(text, words) ?? Read(text, WordLists.Shared.Of("en"));
    }

    private static YesNo? Read(FoldedText text, LanguageWords words)
    {
        YesNo? answer = null;
        var (at, opens) = (0, false);
        while (Next(text, at, words) is var (section, end))
        {
            var joined = section is null ? answer : Join(answer, Said(section));
            var isOpening = section?.EndsWith("opens", StringComparison.Ordinal) == true;
            if (joined is null && section is not null)
            {
                // "no, he is still outside": "he is" explains the no; but "yes no" is neither
                return opens && !isOpening && MayGoOn(text, at, opens) ? answer : null;
            }

            (answer, at, opens) = (joined, end, opens || isOpening);
        }

        return at == text.Tokens.Length || MayGoOn(text, at, opens) ? answer : null;
    }

    /// <summary>What stands at a token (null for politeness) and where it ends; null when it is neither.</summary>
    private static (string? Section, int End)? Next(FoldedText text, int at, LanguageWords words)
    {
        if (at == text.Tokens.Length)
        {
            return null;
        }

        return words.Confirm.LongestAt(text, at, tolerant: true) is { } match ? (match.Rule.Section, match.End)
            : words.Fillers.LongestAt(text, at, tolerant: false) is { } filler ? (null, filler.End)
            : null;
    }

    /// <summary>Doubt wins over both; yes and no together are neither.</summary>
    private static YesNo? Join(YesNo? before, YesNo? said) =>
        said is null ? null
        : before is null || before == said || said == YesNo.NotSure ? said
        : before == YesNo.NotSure ? before
        : null;

    private static YesNo? Said(string section) => section.Split(' ')[0] switch
    {
        "yes" => YesNo.Yes,
        "no" => YesNo.No,
        "not_sure" => YesNo.NotSure,
        _ => null,
    };

    /// <summary>"No, he is outside" explains a no; "si me pegan" (if they hit me) is no yes, for want of a comma.</summary>
    private static bool MayGoOn(FoldedText text, int at, bool opens) =>
        text.Tokens.Length - at <= MostWordsAfter
        && (opens || text.Tokens[at].Break || text.Tokens[at].Before is ',' or '-' or '.' or ':')
        && text.Original.AsSpan().TrimEnd() is not [.., '?' or '؟' or '？'];
}
