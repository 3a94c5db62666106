using HateResponse.Dialogs.Engine;

namespace HateResponse.Dialogs.Questions;

/// <summary>Broad reasons that the first list shows, and the codes of the report that each stands for.</summary>
internal static class BiasCategories
{
    private static readonly Dictionary<string, IReadOnlyList<string>> Codes = new(StringComparer.Ordinal)
    {
        ["race"] = ["race_black", "race_latino", "race_asian", "race_arab", "race_native_american", "race_other"],
        ["origin"] = ["national_origin", "ext_immigration", "ext_language_accent"],
        ["religion"] = ["rel_muslim", "rel_jewish", "rel_sikh", "rel_hindu", "rel_other_christian", "rel_other"],
        ["lgbtq"] = ["so_gay", "so_lesbian", "so_bisexual", "gi_transgender", "gi_nonconforming", "so_lgbt_group"],
        ["disability"] = ["dis_physical", "dis_mental"],
    };

    /// <summary>Whether a code of an answer is a broad reason and none of the report's.</summary>
    public static bool IsBroad(string code) => Codes.ContainsKey(code);

    /// <summary>What to ask about an answer: the codes of its broad reason, empty where it has none or several.</summary>
    public static IReadOnlyList<string> Details(Answer? bias) =>
        bias?.Codes is [var only] && Codes.TryGetValue(only, out var codes) ? codes : [];
}
