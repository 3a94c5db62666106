namespace HateResponse.Api.Casework.Views;

/// <summary>A case in the queue.</summary>
public sealed record CaseLine
{
    /// <summary>Where it is opened.</summary>
    public required string Path { get; init; }

    /// <summary>Short number by which colleagues speak of it.</summary>
    public required string Number { get; init; }

    /// <summary>Code of <c>priority</c>, for the style.</summary>
    public required string PriorityCode { get; init; }

    /// <summary>Priority in words.</summary>
    public required string Priority { get; init; }

    /// <summary>Kind, county and language; what is not known is left out.</summary>
    public required IReadOnlyList<string> Facts { get; init; }

    /// <summary>How long ago it arrived.</summary>
    public required string Received { get; init; }

    /// <summary>Where it stands: one line for each organization that was asked.</summary>
    public required IReadOnlyList<string> Standing { get; init; }

    /// <summary>The clock that runs; null for none.</summary>
    public required ClockView? Clock { get; init; }
}
