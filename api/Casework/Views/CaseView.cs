namespace HateResponse.Api.Casework.Views;

/// <summary>A case, in steps.</summary>
public sealed record CaseView
{
    /// <summary>Short number by which colleagues speak of it.</summary>
    public required string Number { get; init; }

    /// <summary>Path of the page.</summary>
    public required string Path { get; init; }

    /// <summary>Code of <c>priority</c>, for the style.</summary>
    public required string PriorityCode { get; init; }

    /// <summary>Priority in words.</summary>
    public required string Priority { get; init; }

    /// <summary>The clock that runs; null for none.</summary>
    public required ClockView? Clock { get; init; }

    /// <summary>What was done last, or why nothing can be done; null for nothing to say.</summary>
    public required string? Message { get; init; }

    /// <summary>Whether a member of staff tried the line.</summary>
    public required bool IsTest { get; init; }

    /// <summary>What is known without reading; empty when it is closed for this person.</summary>
    public required IReadOnlyList<Fact> Known { get; init; }

    /// <summary>What to mind before getting in touch.</summary>
    public required IReadOnlyList<string> Careful { get; init; }

    /// <summary>Story and contact; empty when the case is closed for this person.</summary>
    public required IReadOnlyList<RevealView> Reveals { get; init; }

    /// <summary>Who was asked, for the line's own staff; null for a caseworker.</summary>
    public required IReadOnlyList<Fact>? Referrals { get; init; }

    /// <summary>Reasons to decline; empty when there is nothing to answer.</summary>
    public required IReadOnlyList<ReasonOption> Reasons { get; init; }

    /// <summary>Why the last answer was not taken; null when it was, or none was given.</summary>
    public string? Fault { get; init; }
}
