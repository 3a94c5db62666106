using System.Data;

namespace HateResponse.Api.Referrals;

/// <summary>A referral: that an organization was asked to help with a report, and how it stands.</summary>
internal sealed record ReferralRow
{
    /// <summary>The columns, in the order in which <see cref="From"/> reads them.</summary>
    public const string Columns =
        "id, tenant, report_id, organization_id, service_id, consent_id, status, contact_by, opened_at, changed_at, version";

    /// <summary>The referral.</summary>
    public required Guid Id { get; init; }

    /// <summary>Tenant id.</summary>
    public required string Tenant { get; init; }

    /// <summary>The report.</summary>
    public required Guid ReportId { get; init; }

    /// <summary>Who was asked.</summary>
    public required Guid OrganizationId { get; init; }

    /// <summary>For which of its services.</summary>
    public required Guid ServiceId { get; init; }

    /// <summary>Consent relied on.</summary>
    public required Guid ConsentId { get; init; }

    /// <summary>Code of <c>referral.status</c>.</summary>
    public required string Status { get; init; }

    /// <summary>UTC instant by which the organization should act; null when no clock runs.</summary>
    public required DateTimeOffset? ContactBy { get; init; }

    /// <summary>UTC instant of its opening.</summary>
    public required DateTimeOffset OpenedAt { get; init; }

    /// <summary>UTC instant of its last change.</summary>
    public required DateTimeOffset ChangedAt { get; init; }

    /// <summary>1, then one more with each change.</summary>
    public required int Version { get; init; }

    /// <summary>Reads a row of <see cref="Columns"/>.</summary>
    public static ReferralRow From(IDataRecord row) => new()
    {
        Id = row.Id(0),
        Tenant = row.GetString(1),
        ReportId = row.Id(2),
        OrganizationId = row.Id(3),
        ServiceId = row.Id(4),
        ConsentId = row.Id(5),
        Status = row.GetString(6),
        ContactBy = row.InstantOrNull(7),
        OpenedAt = row.Instant(8),
        ChangedAt = row.Instant(9),
        Version = row.GetInt32(10),
    };
}
