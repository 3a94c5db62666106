using System.Globalization;
using System.Text.Json;
using HateResponse.Api.Casework.Views;

namespace HateResponse.Api.Casework.Cases;

/// <summary>The story in the person's own words, and what they told about it.</summary>
internal static class StoryFacts
{
    /// <summary>The facts; empty when nothing was told.</summary>
    public static IReadOnlyList<Fact> Of(JsonElement report)
    {
        var language = report.Text("incident", "narrative_language") ?? report.Text("language") ?? "";
        return
        [
            .. Quoted(Wording.Of("case.story.words", Wording.Language(language)), report.Text("incident", "narrative"), language),
            .. Quoted(Wording.Of("case.story.said"), report.Text("incident", "words_used"), language),
            .. Fact("case.story.when", When(report)),
            .. Fact("case.story.where", Where(report, language)),
            .. Fact("case.story.because", Because(report, language)),
            .. Fact("case.story.by", By(report, language)),
            .. Fact("case.story.harm", Code("injury", report.Text("harm", "injury"))),
            .. Fact("case.story.weapon", Code("weapon", report.Text("incident", "weapon"))),
            .. Fact("case.story.police", Code("police", report.Text("police", "reported"))),
            .. Fact("case.story.policeWant", Code("policeWant", report.Text("police", "want"))),
        ];
    }

    private static IEnumerable<Said> When(JsonElement report)
    {
        var precision = report.Text("incident", "when", "precision");
        if (precision is null or "unknown")
        {
            return precision is null ? [] : [new Said(Wording.Of("when.unknown"))];
        }

        string?[] parts =
        [
            Day(report.Text("incident", "when", "value")),
            Day(report.Text("incident", "when", "end")),
            Code("dayPart", report.Text("incident", "when", "day_part")).FirstOrDefault()?.Text,
            precision is "day" or "day_part" or "minute" ? null : Wording.Code("precision", precision),
        ];
        return [new Said(string.Join(", ", parts.OfType<string>()))];
    }

    /// <summary>A day is written out, with its time where it has one; what is less exact (2026-03, 2026) stays as it is.</summary>
    private static string? Day(string? value) =>
        value?.Split('T') is [var date, var time] ? $"{Day(date)}, {time}" :
        DateOnly.TryParseExact(value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day.ToString("dddd d MMMM yyyy", CultureInfo.InvariantCulture)
            : value;

    private static IEnumerable<Said> Where(JsonElement report, string language)
    {
        string?[] place =
        [
            report.Text("incident", "where", "address"),
            report.Text("incident", "where", "city"),
            report.Text("incident", "where", "state"),
            report.Text("incident", "where", "zip"),
        ];
        return
        [
            .. Code("placeMode", report.Text("incident", "where", "mode")),
            .. Code("place", report.Text("incident", "where", "type")),
            .. Words(report.Text("incident", "where", "text"), language),
            .. Words(string.Join(", ", place.OfType<string>()), ""),
            .. Words(report.Text("incident", "where", "online_platform"), ""),
            .. Words(report.Text("incident", "where", "online_url"), ""),
        ];
    }

    private static IEnumerable<Said> Because(JsonElement report, string language) =>
    [
        .. report.Codes("bias", "motivations").SelectMany(code => Code("bias", code)),
        .. Words(report.Text("bias", "other_text"), language),
    ];

    private static IEnumerable<Said> By(JsonElement report, string language) =>
    [
        .. Code("offenderCount", report.Text("offenders", "count")),
        .. Code("relation", report.Text("offenders", "relation")),
        .. Words(report.Text("offenders", "description"), language),
    ];

    private static IEnumerable<Said> Code(string set, string? code) =>
        code is null ? [] : [new Said(Wording.Code(set, code))];

    private static IEnumerable<Said> Words(string? text, string language) =>
        string.IsNullOrEmpty(text) ? [] : [new Said(text, language)];

    private static IEnumerable<Fact> Quoted(string label, string? text, string language) =>
        text is null ? [] : [new Fact(label, [new Said(text, language)])];

    private static IEnumerable<Fact> Fact(string label, IEnumerable<Said> values) =>
        values.ToList() is { Count: > 0 } given ? [new Fact(Wording.Of(label), given)] : [];
}
