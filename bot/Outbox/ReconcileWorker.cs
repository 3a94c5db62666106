using HateResponse.Storage.Hosting;
using HateResponse.Storage.Privacy;

namespace HateResponse.Bot.Outbox;

/// <summary>Looks for messages whose answer was lost, over and over.</summary>
internal sealed partial class ReconcileWorker(
    BotStore store,
    Reconciler reconciler,
    IEnumerable<ISentLookup> lookups,
    Wakeups wakeups,
    TimeProvider clock,
    ILogger<ReconcileWorker> logger) : BackgroundService
{
    /// <summary>Most rows in one step.</summary>
    private const int MaxDue = 50;

    private static readonly TimeSpan LookAfter = TimeSpan.FromSeconds(5);

    /// <summary>Wait for a row that nothing can be done about now.</summary>
    private static readonly TimeSpan PutOffFor = TimeSpan.FromMinutes(10);

    private readonly IReadOnlyList<ISentLookup> _lookups = [.. lookups];

    /// <summary>Looks for what is due; returns how many rows that were.</summary>
    public async Task<int> StepAsync(CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        var due = store.Database.Read(connection => UnknownRows.Due(connection, now, MaxDue));
        foreach (var head in due)
        {
            await LookAsync(head, cancel); // one after the other: the provider may be in trouble as it is
        }

        return due.Count;
    }

    /// <inheritdoc/>
    protected override Task ExecuteAsync(CancellationToken stoppingToken) =>
        new StepLoop(clock, logger) { LookAfter = LookAfter }.RunAsync(
            async cancel => await StepAsync(cancel) == MaxDue, stoppingToken);

    private async Task LookAsync(OutboxHead head, CancellationToken cancel)
    {
        try
        {
            if (head.Open(store.Vault, clock.GetUtcNow()) is var row && _lookups.FirstOrDefault(lookup => lookup.Knows(row)) is { } lookup)
            {
                var result = await lookup.LookAsync(row, cancel);
                if (await store.Database.WriteAsync(session => reconciler.Settle(session, row, result), CancellationToken.None))
                {
                    wakeups.Outbox.Set();
                }

                return;
            }
        }
        catch (KeyDestroyedException)
        {
            await store.Database.WriteAsync(session => UnknownRows.MarkErased(session, head.Id, clock.GetUtcNow()), cancel);
            return;
        }
#pragma warning disable CA1031 // the others are looked for; this one is put off, or it would be looked for without end
        catch (Exception failure) when (failure is not OperationCanceledException)
#pragma warning restore CA1031
        {
            LogFailed(logger, head.Id, failure.GetType().Name);
        }

        await store.Database.WriteAsync(
            session => UnknownRows.PutOff(session, head.Id, clock.GetUtcNow() + PutOffFor), cancel);
    }

    [LoggerMessage(3007, LogLevel.Error, "Outbox row {RowId}, whose answer was lost, could not be looked for: {Failure}")]
    private static partial void LogFailed(ILogger logger, long rowId, string failure);
}
