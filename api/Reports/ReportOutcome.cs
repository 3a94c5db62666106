namespace HateResponse.Api.Reports;

/// <summary>What became of a report that was handed over.</summary>
internal abstract record ReportOutcome
{
    private ReportOutcome()
    {
    }

    /// <summary>It is kept.</summary>
    /// <param name="Answer">What the caller is told, each time the same.</param>
    /// <param name="IsNew">Whether it was not kept before.</param>
    public sealed record Kept(ReportAnswer Answer, bool IsNew) : ReportOutcome;

    /// <summary>It contradicts what is kept; nothing was changed.</summary>
    /// <param name="Code">Code of the problem.</param>
    public sealed record Conflict(string Code) : ReportOutcome;
}
