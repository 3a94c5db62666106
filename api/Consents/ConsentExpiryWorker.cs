using HateResponse.Api.BotEvents;
using HateResponse.Api.Referrals;
using HateResponse.Api.Reports;
using HateResponse.Api.ServiceDirectory;
using HateResponse.Storage;
using HateResponse.Storage.Hosting;

namespace HateResponse.Api.Consents;

/// <summary>Ends consents by their own date, as if they had been taken back; the person is told.</summary>
internal sealed class ConsentExpiryWorker(
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
    protected override Task ExecuteAsync(CancellationToken stoppingToken) =>
        new StepLoop(clock, logger) { LookAfter = LookAfter }.RunAsync(async cancel => await StepAsync(cancel) == MaxDue, stoppingToken);

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
}
