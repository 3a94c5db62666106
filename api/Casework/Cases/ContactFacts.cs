using System.Text.Json;
using HateResponse.Api.Casework.Views;
using HateResponse.Api.Reports;

namespace HateResponse.Api.Casework.Cases;

/// <summary>Ways to reach the person, with what they said about each.</summary>
internal static class ContactFacts
{
    /// <summary>Whether there is anything to show.</summary>
    public static bool Any(JsonElement report) =>
        report.Text("contact", "preferred_name") is not null || report.Each("contact", "methods").Any();

    /// <summary>The facts.</summary>
    public static IReadOnlyList<Fact> Of(OpenedReport opened)
    {
        var report = opened.Report;
        return
        [
            .. Named("case.contact.name", report.Text("contact", "preferred_name")),
            .. Named("case.contact.pronouns", report.Text("contact", "pronouns")),
            .. report.Each("contact", "methods").Select(method => Way(method, opened.Contacts)),
        ];
    }

    private static Fact Way(JsonElement method, IReadOnlyList<ReportContact> contacts)
    {
        var reference = method.Text("value_ref");
        var value = contacts.FirstOrDefault(contact => contact.Ref == reference)?.Value;
        return new Fact(
            Wording.Code("method", method.Text("method") ?? "none"),
            [
                value is null ? new Said(Wording.Of("case.contact.channel")) : new Said(value, ""),
                .. method.Codes("windows").Select(window => new Said(Wording.Code("window", window))),
                .. Note(method.Flag("voicemail_ok"), "case.careful.voicemail", "case.careful.noVoicemail"),
                .. Note(method.Flag("say_org_name_ok"), "case.careful.name", "case.careful.noName"),
                .. method.Text("valid_until") is { } until ? [new Said(Wording.Of("case.contact.until", until))] : Array.Empty<Said>(),
            ]);
    }

    private static IEnumerable<Said> Note(bool? allowed, string yes, string no) => allowed switch
    {
        true => [new Said(Wording.Of(yes))],
        false => [new Said(Wording.Of(no))],
        null => [],
    };

    private static IEnumerable<Fact> Named(string label, string? value) =>
        value is null ? [] : [new Fact(Wording.Of(label), [new Said(value, "")])];
}
