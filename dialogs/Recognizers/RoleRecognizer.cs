using HateResponse.Dialogs.Recognizers.Lexicon;

namespace HateResponse.Dialogs.Recognizers;

/// <summary>Tells from a story for whom the person writes.</summary>
public static class RoleRecognizer
{
    /// <summary>Code of <c>reporter.role</c>, the first that the story shows; null when they write for themselves.</summary>
    public static string? Recognize(FoldedText text, string language)
    {
        RuleMatch? first = null;
        var said = WordLists.Shared.Of(language).Roles.Find(text) ?? [];
        said.RemoveAll(m => m.Rule.Section == "victim" && said.Exists(e => e.Rule.Names[0] == "except" && e.Start < m.End && m.Start < e.End));
        foreach (var match in said.Where(m => m.Rule.Names[0] != "except"))
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
