using System.Text.Json;
using HateResponse.Api.Consents;

namespace HateResponse.Api.Reports;

/// <summary>A report as it was posted, checked.</summary>
internal sealed record IncomingReport
{
    /// <summary>The report's own id.</summary>
    public required Guid Id { get; init; }

    /// <summary>Tenant id.</summary>
    public required string Tenant { get; init; }

    /// <summary>Conversation of the bot.</summary>
    public required Guid ConversationId { get; init; }

    /// <summary>1 for the first hand-over.</summary>
    public required int Version { get; init; }

    /// <summary>In the form of the report schema, as the caller wrote it.</summary>
    public required JsonElement Report { get; init; }

    /// <summary>Ways to reach the person.</summary>
    public required IReadOnlyList<ReportContact> Contacts { get; init; }

    /// <summary>Whether a member of staff tries the line: kept apart, and no organization sees it.</summary>
    public bool Test => Report.TryGetProperty("test", out var test) && test.ValueKind == JsonValueKind.True;

    /// <summary>Answers to the tenant's own questions.</summary>
    public required IReadOnlyList<AddedAnswer> Added { get; init; }

    /// <summary>Consents that came within the report.</summary>
    public required IReadOnlyList<ConsentGiven> Consents { get; init; }

    /// <summary>What is told apart by: another content has another text.</summary>
    public string Content => string.Join(
        '\n',
        Tenant,
        ConversationId.Text,
        JsonSerializer.Serialize(Report, ReportJson.Default.JsonElement),
        JsonSerializer.Serialize(Contacts, ReportJson.Default.IReadOnlyListReportContact)) + AddedContent;

    /// <summary>Nothing where there is none, so that what was kept before there were any is still known for the same.</summary>
    private string AddedContent =>
        Added.Count == 0 ? "" : '\n' + JsonSerializer.Serialize(Added, ReportJson.Default.IReadOnlyListAddedAnswer);
}
