namespace HateResponse.Dialogs.Engine;

/// <summary>The report that was handed over.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Version">Version that was handed over last, from 1.</param>
/// <param name="At">UTC instant of the first hand-over.</param>
public sealed record SubmittedReport(Guid Id, int Version, DateTimeOffset At);
