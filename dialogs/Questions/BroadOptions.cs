using HateResponse.Dialogs.Engine;

namespace HateResponse.Dialogs.Questions;

/// <summary>Broad options that a first list shows, and the codes of the report that each stands for.</summary>
internal sealed class BroadOptions
{
    /// <summary>Reasons, by the codes of <c>bias.motivations</c>.</summary>
    public static readonly BroadOptions Bias = new(new(StringComparer.Ordinal)
    {
        ["race"] = ["race_black", "race_latino", "race_asian", "race_arab", "race_native_american", "race_other"],
        ["origin"] = ["national_origin", "ext_immigration", "ext_language_accent"],
        ["religion"] = ["rel_muslim", "rel_jewish", "rel_sikh", "rel_hindu", "rel_other_christian", "rel_other"],
        ["lgbtq"] = ["so_gay", "so_lesbian", "so_bisexual", "gi_transgender", "gi_nonconforming", "so_lgbt_group"],
        ["disability"] = ["dis_physical", "dis_mental"],
    });

    /// <summary>Kinds of incident, by the codes of <c>incident.types</c>.</summary>
    public static readonly BroadOptions Types = new(new(StringComparer.Ordinal)
    {
        ["words"] = ["verbal_slur", "verbal_repeated", "gesture_display", "hate_mail", "shunning", "online_harassment"],
        ["threat"] = ["threat_harm", "threat_weapon_shown", "stalking_followed", "bomb_threat", "online_threat", "suspicious"],
        ["violence"] = ["assault_minor", "assault_serious", "assault_weapon", "spat_coughed", "thrown_object", "clothing_pulled"],
        ["property"] = ["vandalism", "graffiti", "hate_symbol", "desecration", "theft", "arson"],
        ["unfair"] = ["denied_service", "housing_discrim", "work_discrim", "school_bullying", "police_misconduct", "gov_discrim"],
    });

    private readonly Dictionary<string, IReadOnlyList<string>> _codes;

    private BroadOptions(Dictionary<string, IReadOnlyList<string>> codes) => _codes = codes;

    /// <summary>Whether a code of an answer is a broad option and none of the report's.</summary>
    public bool IsBroad(string code) => _codes.ContainsKey(code);

    /// <summary>What to ask about an answer: the codes of its broad option, empty where it has none or several.</summary>
    public IReadOnlyList<string> Details(Answer? answer) =>
        answer?.Codes is [var only] && _codes.TryGetValue(only, out var codes) ? codes : [];
}
