namespace HateResponse.Api.Casework.Views;

/// <summary>What staff wrote to try the line.</summary>
public sealed record TestsView
{
    /// <summary>One sentence on what they see here.</summary>
    public required string Lead { get; init; }

    /// <summary>Which zone the times are in.</summary>
    public required string ZoneNote { get; init; }

    /// <summary>Alerts, the newest first.</summary>
    public required IReadOnlyList<AlertView> Alerts { get; init; }

    /// <summary>Reports, the newest first.</summary>
    public required IReadOnlyList<CaseLine> Reports { get; init; }

    /// <summary>Whether there is anything.</summary>
    public bool Any => Alerts.Count + Reports.Count > 0;
}
