using HateResponse.Api.Casework.Views;
using HateResponse.Api.Reports;
using HateResponse.Api.Tenants;
using Microsoft.Data.Sqlite;

namespace HateResponse.Api.Casework.Cases;

/// <summary>The parts of a case that are opened one by one, as its page shows them.</summary>
internal static class RevealViews
{
    /// <summary>The story.</summary>
    /// <remarks>What the line asked of its own is told in the same breath, so it is held back with it.</remarks>
    public static RevealView Story(
        SqliteConnection connection, CaseFile file, OpenedReport opened, Tenant tenant, ConsoleTime time)
    {
        IReadOnlyList<Fact> facts = [.. StoryFacts.Of(opened.Report), .. AddedFacts.Of(opened, tenant)];
        return Reveal(connection, file, CaseParts.Story, time) with
        {
            Withheld = facts.Count == 0 ? Wording.Of("case.story.none")
                : file.Sharing.Story ? null
                : Wording.Of("case.story.withheld"),
            Facts = file.Parts.Contains(CaseParts.Story) ? facts : null,
        };
    }

    /// <summary>Ways to reach the person.</summary>
    public static RevealView Contact(SqliteConnection connection, CaseFile file, OpenedReport opened, ConsoleTime time) =>
        Reveal(connection, file, CaseParts.Contact, time) with
        {
            Withheld = opened.Report.Flag("contact", "wanted") == false ? Wording.Of("case.contact.withheld")
                : ContactFacts.Any(opened.Report) ? null
                : Wording.Of("case.contact.none"),
            Facts = file.Parts.Contains(CaseParts.Contact) ? ContactFacts.Of(opened) : null,
        };

    private static RevealView Reveal(SqliteConnection connection, CaseFile file, string part, ConsoleTime time) => new()
    {
        Part = part,
        Title = Wording.Of("case." + part),
        Hint = Wording.Of($"case.{part}.hint"),
        OpenText = Wording.Of($"case.{part}.open"),
        Withheld = null,
        Opened = CaseReader.OpenedAt(connection, file.Account, file.Report.Id, part) is { } at
            ? Wording.Of("case.opened.you", time.At(at).Text)
            : Wording.Of("case.opened.never"),
        Facts = null,
    };
}
