namespace HateResponse.Api.Access;

/// <summary>Who read or changed what: ids and a code, never a content.</summary>
internal sealed record AuditEntry
{
    /// <summary>Stands for the person whose report it is, who has no account.</summary>
    public static readonly Guid Person = Guid.Empty;

    /// <summary>Tenant id; each tenant has a chain of its own.</summary>
    public required string Tenant { get; init; }

    /// <summary>Who.</summary>
    public required Guid AccountId { get; init; }

    /// <summary>One of <see cref="AuditActions"/>.</summary>
    public required string Action { get; init; }

    /// <summary>UTC instant, kept to the millisecond.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>The report it was about, null for none.</summary>
    public Guid? ReportId { get; init; }

    /// <summary>The referral (or the alert) it was about, null for none.</summary>
    public Guid? ReferralId { get; init; }
}
