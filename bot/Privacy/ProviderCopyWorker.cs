using Dapper;
using HateResponse.Storage;
using HateResponse.Storage.Hosting;

namespace HateResponse.Bot.Privacy;

/// <summary>Has the provider delete what was erased here, one message after the other, over and over until it has none.</summary>
internal sealed partial class ProviderCopyWorker(
    BotStore store, IProviderCopyRemover remover, Wakeups wakeups, TimeProvider clock, ILogger<ProviderCopyWorker> logger)
    : BackgroundService
{
    /// <summary>Most messages in one step.</summary>
    private const int MaxDue = 50;

    private static readonly TimeSpan LookAfter = TimeSpan.FromSeconds(15);

    /// <summary>Asks for those that are due; returns how many those were.</summary>
    public async Task<int> StepAsync(CancellationToken cancel)
    {
        var due = store.Database.Read(connection => connection
            .Query<(string ProviderId, long Attempts)>(
                "SELECT provider_id, attempts FROM provider_copies WHERE due_at <= @now ORDER BY due_at LIMIT @MaxDue",
                new { now = clock.GetUtcNow().ToUnixTimeMilliseconds(), MaxDue })
            .ToList());
        foreach (var (providerId, attempts) in due)
        {
            cancel.ThrowIfCancellationRequested();
            var removal = await remover.RemoveAsync(providerId);
            await store.Database.WriteAsync(
                session => Settle(session, providerId, (int)attempts + 1, removal), CancellationToken.None);
        }

        return due.Count;
    }

    /// <inheritdoc/>
    protected override Task ExecuteAsync(CancellationToken stoppingToken) =>
        new StepLoop(clock, logger) { LookAfter = LookAfter }.RunAsync(async cancel => await StepAsync(cancel) == MaxDue, stoppingToken);

    private void Settle(WriteSession session, string providerId, int attempts, CopyRemoval removal)
    {
        if (removal.IsGone)
        {
            session.Execute("DELETE FROM provider_copies WHERE provider_id = @1", providerId);
            session.Execute("DELETE FROM delivery_statuses WHERE provider_id = @1", providerId);
            session.AfterCommit(wakeups.Erasures.Set);
            return;
        }

        LogNotGone(logger, providerId, attempts, removal.ErrorCode);
        session.Execute(
            "UPDATE provider_copies SET attempts = @2, due_at = @3 WHERE provider_id = @1",
            providerId,
            attempts,
            (clock.GetUtcNow() + (removal.After ?? CopyIntervals.After(attempts))).ToUnixTimeMilliseconds());
    }

    [LoggerMessage(5111, LogLevel.Warning, "Provider still has message {MessageId} after {Attempts} tries: {Code}; asked again later")]
    private static partial void LogNotGone(ILogger logger, string messageId, int attempts, string? code);
}
