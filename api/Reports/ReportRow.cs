using System.Data;

namespace HateResponse.Api.Reports;

/// <summary>What is kept of a report in clear.</summary>
internal sealed record ReportRow
{
    /// <summary>The columns, in the order in which <see cref="From"/> reads them.</summary>
    public const string Columns =
        "id, tenant, conversation_id, key_id, version, class, priority, language, county_fips, received_at, submitted_at, status, " +
        "test";

    /// <summary>The report.</summary>
    public required Guid Id { get; init; }

    /// <summary>Tenant id.</summary>
    public required string Tenant { get; init; }

    /// <summary>Conversation of the bot, to whom events are told.</summary>
    public required Guid ConversationId { get; init; }

    /// <summary>Data key of all that is sealed of it.</summary>
    public required Guid KeyId { get; init; }

    /// <summary>Newest version, from 1.</summary>
    public required int Version { get; init; }

    /// <summary>Code of <c>class.derived</c>.</summary>
    public required string Class { get; init; }

    /// <summary>Code of <c>priority</c>.</summary>
    public required string Priority { get; init; }

    /// <summary>BCP 47 language of the person.</summary>
    public required string Language { get; init; }

    /// <summary>County of the incident, 5 digits; null when not told.</summary>
    public required string? CountyFips { get; init; }

    /// <summary>UTC instant at which the first version arrived.</summary>
    public required DateTimeOffset ReceivedAt { get; init; }

    /// <summary>UTC instant at which the person sent the newest version.</summary>
    public required DateTimeOffset SubmittedAt { get; init; }

    /// <summary>Code of <c>report.status</c>.</summary>
    public required string Status { get; init; }

    /// <summary>Whether a member of staff tried the line.</summary>
    public required bool Test { get; init; }

    /// <summary>Whether the person had it erased: nothing of it is left but this row.</summary>
    public bool IsErased => Status == "erased";

    /// <summary>Reads a row of <see cref="Columns"/>.</summary>
    public static ReportRow From(IDataRecord row) => new()
    {
        Id = row.Id(0),
        Tenant = row.GetString(1),
        ConversationId = row.Id(2),
        KeyId = row.Id(3),
        Version = row.GetInt32(4),
        Class = row.GetString(5),
        Priority = row.GetString(6),
        Language = row.GetString(7),
        CountyFips = row.TextOrNull(8),
        ReceivedAt = row.Instant(9),
        SubmittedAt = row.Instant(10),
        Status = row.GetString(11),
        Test = row.GetInt64(12) == 1,
    };
}
