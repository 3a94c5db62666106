namespace HateResponse.Api.Reports;

/// <summary>What follows from a report: labels for routing and statistics, never a verdict and never shown to the person.</summary>
internal sealed record Derived
{
    /// <summary>Code of <c>class.derived</c>.</summary>
    public required string Class { get; init; }

    /// <summary>Code of <c>priority</c>.</summary>
    public required string Priority { get; init; }

    /// <summary>What a trained reviewer may keep or drop.</summary>
    public required NibrsSuggestion Nibrs { get; init; }
}
