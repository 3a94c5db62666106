namespace HateResponse.Api.Casework.Views;

/// <summary>A notice and how it went.</summary>
public sealed record NoticeLine
{
    /// <summary>Whom it goes to.</summary>
    public required string To { get; init; }

    /// <summary>What it is about, without naming it.</summary>
    public required string About { get; init; }

    /// <summary>How it stands.</summary>
    public required string State { get; init; }

    /// <summary>Tries so far.</summary>
    public required int Attempts { get; init; }

    /// <summary>When it was made.</summary>
    public required TimeView Made { get; init; }
}
