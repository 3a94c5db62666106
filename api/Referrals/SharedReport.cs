using System.Text.Json;
using System.Text.Json.Nodes;
using HateResponse.Api.Consents;
using HateResponse.Api.Reports;

namespace HateResponse.Api.Referrals;

/// <summary>What an organization may see of a report: computed from the consents, so that what was not granted cannot leave.</summary>
internal static class SharedReport
{
    /// <summary>What the consent to share with an organization lets it see: whom to reach, how, and what for.</summary>
    private static readonly HashSet<string> Shared =
        ["id", "language", "submitted_at", "safety", "reporter", "incident", "bias", "access", "needs", "contact"];

    /// <summary>Parts of the incident that only the consent to share the story lets it read.</summary>
    private static readonly string[] Story = ["narrative", "narrative_language", "words_used"];

    /// <summary>The report as an organization may see it; null when it may see nothing.</summary>
    /// <param name="report">The whole report.</param>
    /// <param name="consents">What the person said.</param>
    /// <param name="organizationId">The organization.</param>
    /// <param name="now">UTC instant.</param>
    public static OpenedReport? For(
        OpenedReport report, IReadOnlyList<ConsentRow> consents, Guid organizationId, DateTimeOffset now)
    {
        if (!Allows(consents, ConsentGiven.ShareWithOrganization, organizationId, now))
        {
            return null;
        }

        var shared = new JsonObject();
        foreach (var part in report.Report.EnumerateObject().Where(part => Shared.Contains(part.Name)))
        {
            shared[part.Name] = JsonSerializer.SerializeToNode(part.Value, ReportJson.Default.JsonElement);
        }

        if (shared["incident"] is JsonObject incident && !Allows(consents, ConsentGiven.ShareStory, organizationId, now))
        {
            Array.ForEach(Story, part => incident.Remove(part));
        }

        return new OpenedReport(JsonElement.Parse(shared.ToJsonString()), report.Contacts);
    }

    private static bool Allows(
        IReadOnlyList<ConsentRow> consents, string scope, Guid organizationId, DateTimeOffset now) =>
        consents.Any(consent =>
            consent.Scope == scope && consent.Recipient == organizationId.Text && consent.HoldsAt(now));
}
