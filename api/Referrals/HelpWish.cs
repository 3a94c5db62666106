namespace HateResponse.Api.Referrals;

/// <summary>What somebody needs of whom nothing is kept.</summary>
internal sealed record HelpWish
{
    /// <summary>Tenant id.</summary>
    public required string Tenant { get; init; }

    /// <summary>Codes of needs, most wanted first; empty when not told.</summary>
    public required IReadOnlyList<string> Needs { get; init; }

    /// <summary>Codes of motivations; empty when not told.</summary>
    public required IReadOnlyList<string> Motivations { get; init; }

    /// <summary>BCP 47 language of the person.</summary>
    public required string Language { get; init; }

    /// <summary>ZIP code; null when not told.</summary>
    public string? Zip { get; init; }

    /// <summary>County FIPS code; null when not known.</summary>
    public string? CountyFips { get; init; }
}
