namespace HateResponse.Dialogs.Report;

/// <summary>Where it happened.</summary>
public sealed record WherePart
{
    /// <summary>Code of <c>location.mode</c>.</summary>
    public required string Mode { get; init; }

    /// <summary>Code of the place list, null when it was not said.</summary>
    public string? Type { get; init; }

    /// <summary>Whether it is where the line's people live, null when unknown.</summary>
    public bool? InServiceArea { get; init; }

    /// <summary>Site or app, null when it was not said.</summary>
    public string? OnlinePlatform { get; init; }

    /// <summary>Five digits.</summary>
    public string? Zip { get; init; }

    /// <summary>City.</summary>
    public string? City { get; init; }

    /// <summary>State, two letters.</summary>
    public string? State { get; init; }

    /// <summary>County, five digits (FIPS).</summary>
    public string? CountyFips { get; init; }

    /// <summary>Degrees north of the middle of the ZIP, never of a person's place.</summary>
    public double? Lat { get; init; }

    /// <summary>Degrees east of the same.</summary>
    public double? Lng { get; init; }

    /// <summary>The person's words, at most 300 UTF-16 units.</summary>
    public string? Text { get; init; }

    /// <summary>Code of <c>location.precision</c>.</summary>
    public required string Precision { get; init; }
}
