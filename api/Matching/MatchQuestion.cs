namespace HateResponse.Api.Matching;

/// <summary>Who looks for help, as far as matching needs to know.</summary>
internal sealed record MatchQuestion
{
    /// <summary>Codes of needs, most wanted first; empty counts as <c>not_sure</c>.</summary>
    public IReadOnlyList<string> Needs { get; init; } = [];

    /// <summary>Primary language tag of the person.</summary>
    public string Language { get; init; } = "en";

    /// <summary>Codes of motivations: the communities that were meant. Empty when not told.</summary>
    public IReadOnlySet<string> Communities { get; init; } = new HashSet<string>();

    /// <summary>Codes of <c>access.need</c> that must be met.</summary>
    public IReadOnlySet<string> Access { get; init; } = new HashSet<string>();

    /// <summary>Code of <c>age_band</c> of who is to be helped; null when not told.</summary>
    public string? AgeBand { get; init; }

    /// <summary>ZIP code; null when not told.</summary>
    public string? Zip { get; init; }

    /// <summary>County FIPS code; null when not known.</summary>
    public string? County { get; init; }

    /// <summary>Where about; null when not known.</summary>
    public GeoPoint? Point { get; init; }

    /// <summary>Whether the person wants to deal with the police. Who was not asked did not say so.</summary>
    public bool AcceptsPolice { get; init; }

    /// <summary>Organizations that are not to be offered: they have said no, or are a part of what happened.</summary>
    public IReadOnlySet<Guid> Excluded { get; init; } = new HashSet<Guid>();

    /// <summary>UTC instant.</summary>
    public required DateTimeOffset Now { get; init; }

    /// <summary>Day of the week where the person is.</summary>
    public required DayOfWeek Day { get; init; }

    /// <summary>Time of day where the person is.</summary>
    public required TimeOnly Time { get; init; }

    /// <summary>Whether a place is known at all.</summary>
    public bool HasPlace => Zip is not null || County is not null;
}
