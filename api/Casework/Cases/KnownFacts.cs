using System.Text.Json;
using HateResponse.Api.Casework.Views;
using HateResponse.Api.Reports;

namespace HateResponse.Api.Casework.Cases;

/// <summary>What is known of a case without reading the person's own words: codes, with their labels.</summary>
internal static class KnownFacts
{
    /// <summary>The facts, in the order of the page.</summary>
    /// <param name="row">What is kept in clear.</param>
    /// <param name="report">The report.</param>
    /// <param name="received">When it arrived, in words.</param>
    /// <param name="permission">What the person allowed, in words.</param>
    public static IReadOnlyList<Fact> Of(ReportRow row, JsonElement report, string received, string permission) =>
    [
        One("case.kind", Wording.Of("case.kind.suggested", Wording.Code("class", row.Class))),
        .. Many("case.types", "incident", report.Codes("incident", "types")),
        One("case.safety", Wording.Code("danger", report.Text("safety", "immediate_danger") ?? "not_answered")),
        .. Many("case.flags", "flag", report.Codes("safety", "flags")),
        .. Many("case.needs", "need", report.Codes("needs")),
        One("case.language", Wording.Language(report.Text("access", "spoken_language") ?? row.Language)),
        .. Coded("case.interpreter", "yesNo", report.Text("access", "interpreter")),
        .. Many("case.access", "accessNeed", report.Codes("access", "needs")),
        One("case.county", row.CountyFips is null ? Wording.Of("case.county.none") : Counties.Name(row.CountyFips)),
        .. Coded("case.role", "role", report.Text("reporter", "role")),
        .. Coded("case.role.permission", "permission", report.Text("reporter", "permission")),
        .. Coded("case.age", "age", report.Text("reporter", "age_band")),
        One("case.received", received),
        One("case.consent", permission),
    ];

    /// <summary>What to mind before getting in touch: the safe ways, without the addresses.</summary>
    public static IReadOnlyList<string> Careful(JsonElement report)
    {
        if (report.Flag("contact", "wanted") == false)
        {
            return [Wording.Of("case.careful.notWanted")];
        }

        var methods = report.Each("contact", "methods").ToList();
        List<string> lines =
        [
            .. Lines(report.Flag("safety", "discreet") == true, "case.careful.discreet"),
            .. Lines(report.Text("safety", "device_shared") is "yes" or "unsure", "case.careful.shared"),
            .. Lines(methods.Exists(method => method.Flag("say_org_name_ok") == false), "case.careful.noName"),
            .. Lines(methods.Exists(method => method.Flag("voicemail_ok") == false), "case.careful.noVoicemail"),
            .. Windows(methods),
        ];
        return lines.Count > 0 ? lines : [Wording.Of("case.careful.unknown")];
    }

    private static IEnumerable<string> Windows(List<JsonElement> methods)
    {
        var windows = methods.SelectMany(method => method.Codes("windows")).Distinct()
            .Select(code => Wording.Code("window", code)).ToList();
        return windows.Count > 0 ? [Wording.Of("case.careful.windows", string.Join(", ", windows))] : [];
    }

    private static IEnumerable<string> Lines(bool applies, string key) => applies ? [Wording.Of(key)] : [];

    private static Fact One(string label, string value) => new(Wording.Of(label), [new Said(value)]);

    private static IEnumerable<Fact> Coded(string label, string set, string? code) =>
        code is null ? [] : [One(label, Wording.Code(set, code))];

    private static IEnumerable<Fact> Many(string label, string set, IReadOnlyList<string> codes) =>
        codes.Count == 0 ? [] : [new Fact(Wording.Of(label), [.. codes.Select(code => new Said(Wording.Code(set, code)))])];
}
