namespace HateResponse.Api.Casework.Views;

/// <summary>One entry of the record.</summary>
public sealed record RecordLine
{
    /// <summary>Number of the entry.</summary>
    public required long Id { get; init; }

    /// <summary>When.</summary>
    public required TimeView At { get; init; }

    /// <summary>Who, and of where.</summary>
    public required string Who { get; init; }

    /// <summary>What they did.</summary>
    public required string Did { get; init; }

    /// <summary>Short number of the case; null for none.</summary>
    public required string? Case { get; init; }
}
