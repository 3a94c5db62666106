namespace HateResponse.Api.Casework.Views;

/// <summary>Cases under one heading.</summary>
public sealed record CaseGroup
{
    /// <summary>Id for the heading.</summary>
    public required string Id { get; init; }

    /// <summary>The heading.</summary>
    public required string Title { get; init; }

    /// <summary>What stands there when there is none; null to leave the group out.</summary>
    public required string? WhenEmpty { get; init; }

    /// <summary>The cases, the most urgent first.</summary>
    public required IReadOnlyList<CaseLine> Cases { get; init; }
}
