using System.Text.Json;
using HateResponse.Api.Codes;

namespace HateResponse.Api.Reports;

/// <summary>Derives class, priority and NIBRS suggestion from what a report says.</summary>
internal sealed class Deriver(CodeLists codes)
{
    private const int MaxBias = 5;

    /// <summary>Derives.</summary>
    /// <param name="report">A report that fits the schema.</param>
    public Derived Derive(JsonElement report)
    {
        var types = report.TextsAt("incident", "types").Select(codes.IncidentType).ToList();
        var motivations = report.TextsAt("bias", "motivations").Select(codes.Bias).ToList();
        return new Derived
        {
            Class = Class(types, motivations),
            Priority = PriorityRules.Of(report),
            Nibrs = Nibrs(report, types, motivations),
        };
    }

    private static string Class(List<IncidentTypeCode> types, List<BiasCode> motivations)
    {
        if (IsOnly(motivations, BiasCode.None))
        {
            return "not_bias";
        }

        if (types.Any(type => type.IsGroupA))
        {
            return motivations.Any(bias => bias.IsMapped) ? "possible_crime_bias" : "possible_crime_bias_unclear";
        }

        if (types.Any(type => type.Class == "discrimination"))
        {
            return "discrimination";
        }

        return types.Any(type => type.Class != "other") && motivations.Any(IsReason) ? "bias_incident_noncrime" : "unclear";
    }

    private NibrsSuggestion Nibrs(JsonElement report, List<IncidentTypeCode> types, List<BiasCode> motivations)
    {
        var offenses = types.SelectMany(type => type.Offenses).Distinct().ToList();
        var bias = Bias(motivations);
        var unmapped = motivations.Count > 0 && bias.Count == 0;
        return new NibrsSuggestion
        {
            Offenses = offenses,
            Bias = bias,
            Location = Location(report),
            VictimType = [.. report.ItemsAt("victims").Select(victim => codes.VictimNibrs(victim.TextAt("type")!)).Distinct()],
            Status = offenses.Count == 0 || unmapped ? "not_mappable" : "suggested",
        };
    }

    /// <summary>Numbers of what NIBRS knows; 99 and 88 only where nothing else was said; never 33 or 88 by guess.</summary>
    private static List<string> Bias(List<BiasCode> motivations)
    {
        var mapped = motivations.Where(bias => bias.IsMapped).Select(bias => bias.Nibrs).Distinct().Take(MaxBias).ToList();
        if (mapped.Count > 0)
        {
            return mapped;
        }

        return IsOnly(motivations, BiasCode.Unknown) || IsOnly(motivations, BiasCode.None) ? [motivations[0].Nibrs] : [];
    }

    private string? Location(JsonElement report) => report.TextAt("incident", "where", "type") switch
    {
        { } place => codes.PlaceNibrs(place),
        null when report.TextAt("incident", "where", "mode") == "online" => codes.PlaceNibrs("online"),
        _ => null,
    };

    private static bool IsOnly(List<BiasCode> motivations, string nibrs) =>
        motivations is [var only] && only.Nibrs == nibrs;

    private static bool IsReason(BiasCode bias) => bias.Nibrs is not (BiasCode.None or BiasCode.Unknown);
}
