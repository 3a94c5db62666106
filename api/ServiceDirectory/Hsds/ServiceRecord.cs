namespace HateResponse.Api.ServiceDirectory.Hsds;

/// <summary>HSDS 3.1 <c>service</c>, as far as it is read; the whole is kept beside.</summary>
// properties with a default have setters: generated JSON would set an init property that a file leaves out to nothing
internal sealed record ServiceRecord
{
    /// <summary>The service.</summary>
    public required Guid Id { get; init; }

    /// <summary>Whose it is. HSDS lets it be absent where the organization is nested; an import needs it.</summary>
    public required Guid OrganizationId { get; init; }

    /// <summary>What it is called.</summary>
    public required string Name { get; init; }

    /// <summary><c>active</c>, <c>inactive</c>, <c>defunct</c> or <c>temporarily closed</c>.</summary>
    public required string Status { get; init; }

    /// <summary>Which interpreters can be had; null or empty for none.</summary>
    public string? InterpretationServices { get; init; }

    /// <summary>Youngest age in years; null for any.</summary>
    public double? MinimumAge { get; init; }

    /// <summary>Oldest age in years; null for any.</summary>
    public double? MaximumAge { get; init; }

    /// <summary>Languages that are spoken.</summary>
    public IReadOnlyList<LanguageRecord> Languages { get; set; } = [];

    /// <summary>Numbers.</summary>
    public IReadOnlyList<PhoneRecord> Phones { get; set; } = [];

    /// <summary>When it is open.</summary>
    public IReadOnlyList<ScheduleRecord> Schedules { get; set; } = [];

    /// <summary>Whom it serves by place; empty for anybody.</summary>
    public IReadOnlyList<ServiceAreaRecord> ServiceAreas { get; set; } = [];

    /// <summary>Where it is given.</summary>
    public IReadOnlyList<ServiceAtLocationRecord> ServiceAtLocations { get; set; } = [];

    /// <summary>What it costs; empty when not told.</summary>
    public IReadOnlyList<CostOptionRecord> CostOptions { get; set; } = [];

    /// <summary>Free places; empty when not told.</summary>
    public IReadOnlyList<CapacityRecord> Capacities { get; set; } = [];

    /// <summary>Terms that describe it.</summary>
    public IReadOnlyList<AttributeRecord> Attributes { get; set; } = [];
}
