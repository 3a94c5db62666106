namespace HateResponse.Api.Matching;

/// <summary>What matching looks at in a service.</summary>
internal sealed record ServiceProfile
{
    /// <summary>The service.</summary>
    public required Guid ServiceId { get; init; }

    /// <summary>Its organization.</summary>
    public required Guid OrganizationId { get; init; }

    /// <summary>The organization, as people know it.</summary>
    public required string OrganizationName { get; init; }

    /// <summary>What it offers.</summary>
    public required string ServiceName { get; init; }

    /// <summary>Number that people may call; null when there is none.</summary>
    public string? Phone { get; init; }

    /// <summary>Whether it takes anybody.</summary>
    public bool IsActive { get; init; } = true;

    /// <summary>Whether a law enforcement agency runs it.</summary>
    public bool IsPoliceRun { get; init; }

    /// <summary>Codes of needs that it meets.</summary>
    public IReadOnlySet<string> Needs { get; init; } = new HashSet<string>();

    /// <summary>Codes of motivations whose people it is for; empty for everybody.</summary>
    public IReadOnlySet<string> Communities { get; init; } = new HashSet<string>();

    /// <summary>Codes of <c>access.need</c> that it meets.</summary>
    public IReadOnlySet<string> Access { get; init; } = new HashSet<string>();

    /// <summary>Primary language tags of its people; empty for English only.</summary>
    public IReadOnlySet<string> Languages { get; init; } = new HashSet<string>();

    /// <summary>Whether it brings an interpreter for other languages.</summary>
    public bool HasInterpreters { get; init; }

    /// <summary><c>zip:97201</c>, <c>county:41051</c>, <c>state:41</c>; empty for anywhere.</summary>
    public IReadOnlyList<string> Areas { get; init; } = [];

    /// <summary>Whether it can be had by phone or video.</summary>
    public bool IsRemote { get; init; }

    /// <summary>Where one can go; empty when nowhere, or not told.</summary>
    public IReadOnlyList<GeoPoint> Places { get; init; } = [];

    /// <summary>Youngest age in years; null for any.</summary>
    public double? MinimumAge { get; init; }

    /// <summary>Oldest age in years; null for any.</summary>
    public double? MaximumAge { get; init; }

    /// <summary>Whether it costs nothing; false also when not told.</summary>
    public bool IsFree { get; init; }

    /// <summary>Free places; null when not told.</summary>
    public double? Capacity { get; init; }

    /// <summary>UTC instant at which the capacity was told; null when it was not.</summary>
    public DateTimeOffset? CapacityToldAt { get; init; }

    /// <summary>When it is open; empty when not told.</summary>
    public IReadOnlyList<OpenHours> Hours { get; init; } = [];
}
