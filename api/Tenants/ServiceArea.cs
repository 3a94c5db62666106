namespace HateResponse.Api.Tenants;

/// <summary>The counties and ZIP codes of a line's people.</summary>
internal sealed record ServiceArea
{
    /// <summary>County FIPS codes, 5 digits.</summary>
    public required IReadOnlyList<string> Counties { get; init; }

    /// <summary>ZIP codes with the county that most of each lies in, and its middle.</summary>
    public required IReadOnlyList<ZipArea> Zips { get; init; }

    /// <summary>Whose data the ZIP codes are, for who reads the file; null where nobody has to be named.</summary>
    public string? Source { get; init; }

    /// <summary>The area of a ZIP code; null when it is not one of ours.</summary>
    public ZipArea? Find(string? zip) => zip is null ? null : Zips.FirstOrDefault(area => area.Zip == zip);
}
