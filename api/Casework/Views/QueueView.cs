namespace HateResponse.Api.Casework.Views;

/// <summary>What waits for somebody.</summary>
public sealed record QueueView
{
    /// <summary>One sentence on what they see here.</summary>
    public required string Lead { get; init; }

    /// <summary>Which zone the times are in.</summary>
    public required string ZoneNote { get; init; }

    /// <summary>A sentence on notices that wait for a mail server; null for none.</summary>
    public required string? UnsentNotices { get; init; }

    /// <summary>Alerts that nobody took on yet; null for somebody to whom alerts are not shown.</summary>
    public required IReadOnlyList<AlertView>? Alerts { get; init; }

    /// <summary>Alerts of the last days that somebody took on.</summary>
    public required IReadOnlyList<AlertView> TakenAlerts { get; init; }

    /// <summary>The cases.</summary>
    public required IReadOnlyList<CaseGroup> Groups { get; init; }
}
