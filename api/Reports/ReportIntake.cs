namespace HateResponse.Api.Reports;

/// <summary>Takes a checked report in, durable when it returns.</summary>
internal sealed class ReportIntake(ApiStore store, Deriver deriver, ReportStore reports, TimeProvider clock)
{
    /// <summary>Takes a report, once.</summary>
    /// <param name="report">What was handed over.</param>
    /// <param name="idempotencyKey">Under which it was handed over.</param>
    /// <param name="cancel">Gives up the wait for the writer.</param>
    public async Task<ReportOutcome> TakeAsync(IncomingReport report, string idempotencyKey, CancellationToken cancel)
    {
        var derived = deriver.Derive(report.Report);
        return await store.Database.WriteAsync(
            session => reports.Keep(session, report, derived, idempotencyKey, clock.GetUtcNow()), cancel);
    }
}
