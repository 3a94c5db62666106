using System.Text.Json;

namespace HateResponse.Api.Reports;

/// <summary>How soon somebody should look at a report. Lists of codes on purpose: this is the rule, to be read.</summary>
internal static class PriorityRules
{
    private static readonly HashSet<string> DangerFlags =
    [
        "happening_now", "weapon_present", "mass_threat", "arson_bomb", "self_harm", "harm_others",
    ];

    private static readonly HashSet<string> DangerTypes = ["bomb_threat", "death"];

    private static readonly HashSet<string> UrgentTypes =
    [
        "assault_serious", "assault_weapon", "vehicle_attack", "sexual_contact", "sexual_assault", "held_kidnapped",
        "threat_weapon_shown", "arson", "robbery", "stalking_followed",
    ];

    private static readonly HashSet<string> UrgentNeeds = ["safety_plan", "crisis_support", "housing_safe"];

    /// <summary>Code of <c>priority</c>.</summary>
    /// <param name="report">A report that fits the schema.</param>
    public static string Of(JsonElement report)
    {
        var flags = report.ItemsAt("safety", "flags").Select(flag => flag.TextAt("code")!).ToList();
        var types = report.TextsAt("incident", "types");
        var danger = report.TextAt("safety", "immediate_danger");
        if (danger == "yes" || flags.Any(DangerFlags.Contains) || types.Any(DangerTypes.Contains))
        {
            return "p0_danger_now";
        }

        var needs = report.ItemsAt("needs").Select(need => need.TextAt("code")!).ToList();
        if (danger == "unsure" || flags.Count > 0 || types.Any(UrgentTypes.Contains) || needs.Any(UrgentNeeds.Contains) ||
            IsUrgent(report))
        {
            return "p1_urgent";
        }

        return needs.All(need => need == "just_record") && report.At("contact", "wanted").ValueKind != JsonValueKind.True
            ? "p3_record_only"
            : "p2_support";
    }

    private static bool IsUrgent(JsonElement report) =>
        report.TextAt("harm", "injury") is "serious" or "life_threatening" or "death" ||
        report.TextAt("harm", "medical_care") == "needed_not_received" ||
        report.TextAt("safety", "needs_medical") == "yes" ||
        report.TextAt("safety", "pattern") == "escalating" ||
        report.TextAt("reporter", "age_band") == "under_13" ||
        report.ItemsAt("victims").Any(victim => victim.TextAt("age_band") == "under_13");
}
