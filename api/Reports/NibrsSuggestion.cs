namespace HateResponse.Api.Reports;

/// <summary>NIBRS codes that a report suggests.</summary>
internal sealed record NibrsSuggestion
{
    /// <summary>Element 6, in the order of the types told; may be empty.</summary>
    public required IReadOnlyList<string> Offenses { get; init; }

    /// <summary>Element 8A, at most 5, in the person's order; may be empty.</summary>
    public required IReadOnlyList<string> Bias { get; init; }

    /// <summary>Element 9; null when no place was told.</summary>
    public string? Location { get; init; }

    /// <summary>Element 25; may be empty.</summary>
    public required IReadOnlyList<string> VictimType { get; init; }

    /// <summary><c>suggested</c>, or <c>not_mappable</c> where NIBRS has no word for the offence or the motivation.</summary>
    public required string Status { get; init; }
}
