using HateResponse.Api.BotEvents;
using HateResponse.Api.Referrals;
using HateResponse.Api.Reports;
using HateResponse.Api.ServiceDirectory;
using HateResponse.Storage;

namespace HateResponse.Api.Consents;

/// <summary>Ends consents by their own date, as if they had been taken back; the person is told.</summary>
internal sealed partial class ConsentExpiryWorker(
    ApiStore store, SharingEnd sharing, BotEventStore events, TimeProvider clock, ILogger<ConsentExpiryWorker> logger)
    : BackgroundService
{
    /// <summary>Most consents in one step, each in a write of its own.</summary>
    private const int MaxDue = 50;

    private static readonly TimeSpan LookAfter = TimeSpan.FromMinutes(1);

    /// <summary>Ends those whose date has come; returns how many.</summary>
    public async Task<int> StepAsync(CancellationToken cancel)
    {
        var due = store.Database.Read(connection => ConsentStore.Expired(connection, clock.GetUtcNow(), MaxDue));
        foreach (var (consentId, reportId) in due)
        {
            await store.Database.WriteAsync(session => End(session, consentId, reportId), cancel);
        }

        return due.Count;
    }

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            if (await TryStepAsync(stoppingToken) < MaxDue)
            {
                await Task.Delay(LookAfter, clock, stoppingToken);
            }
        }
    }

    private async Task<int> TryStepAsync(CancellationToken cancel)
    {
        try
        {
            return await StepAsync(cancel);
        }
#pragma warning disable CA1031 // the worker outlives a full disk: what it could not end is still in the table
        catch (Exception failure) when (failure is not OperationCanceledException)
#pragma warning restore CA1031
        {
            LogStepFailed(logger, failure.GetType().Name);
            return 0;
        }
    }

    private void End(WriteSession session, Guid consentId, Guid reportId)
    {
        var now = clock.GetUtcNow();
        if (ConsentStore.Expire(session, consentId, now) is not { } consent)
        {
            return; // taken back, or erased, in between
        }

        var report = ReportStore.Find(session.Connection, reportId)!; // the row refers to it
        sharing.Follow(session, report, new SharingEnd.Cause("other", "system", IsTold: true), now);
        var organization = Guid.TryParse(consent.Recipient, out var recipient)
            ? DirectoryStore.FindOrganizationName(session.Connection, recipient)
            : null;
        events.Enqueue(session, report.ConversationId, new ConsentTold(report.Id, consent.Scope, organization), now);
    }

    [LoggerMessage(8201, LogLevel.Error, "Consents could not be ended: {Failure}")]
    private static partial void LogStepFailed(ILogger logger, string failure);
}
