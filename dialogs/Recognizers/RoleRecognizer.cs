using HateResponse.Dialogs.Recognizers.Lexicon;

namespace HateResponse.Dialogs.Recognizers;

/// <summary>Tells from a story for whom the person writes.</summary>
public static class RoleRecognizer
{
    /// <summary>Code of <c>reporter.role</c>, the first that the story shows; null when they write for themselves.</summary>
    public static string? Recognize(FoldedText text, string language)
    {
        RuleMatch? first = null;
        foreach (var match in WordLists.Shared.Of(language).Roles.Find(text) ?? [])
        {
            if (match.Rule.Section == "victim")
            {
                return null;
            }

            first = first is null || match.Start < first.Value.Start ? match : first;
        }

        return first?.Rule.Section;
    }
}
