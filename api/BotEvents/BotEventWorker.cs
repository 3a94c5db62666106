namespace HateResponse.Api.BotEvents;

/// <summary>Tells the bot what is due, over and over.</summary>
internal sealed partial class BotEventWorker(
    ApiStore store, BotEventSender sender, Wakeups wakeups, TimeProvider clock, ILogger<BotEventWorker> logger)
    : BackgroundService
{
    /// <summary>Longest wait between two looks at the table, for what no hint was given of.</summary>
    private static readonly TimeSpan LookAfter = TimeSpan.FromSeconds(1);

    /// <summary>Tells what is due, of each conversation the oldest, and notes the answers; returns how many it told.</summary>
    public async Task<int> StepAsync(CancellationToken cancel)
    {
        var rows = await store.Database.WriteAsync(
            session => BotEventStore.Take(session, clock.GetUtcNow()), cancel);
        await Task.WhenAll(rows.Select(row => TellAsync(row, cancel)));
        return rows.Count;
    }

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            if (await TryStepAsync(stoppingToken) == 0)
            {
                await wakeups.BotEvents.WaitAsync(LookAfter, clock, stoppingToken);
            }
        }
    }

    private async Task<int> TryStepAsync(CancellationToken cancel)
    {
        try
        {
            return await StepAsync(cancel);
        }
#pragma warning disable CA1031 // the worker outlives a full disk: what it could not do is still in the table
        catch (Exception failure) when (failure is not OperationCanceledException)
#pragma warning restore CA1031
        {
            LogStepFailed(logger, failure.GetType().Name);
            return 0;
        }
    }

    private async Task TellAsync(BotEventRow row, CancellationToken cancel)
    {
        var result = await sender.SendAsync(row, cancel);
        var isPending = await store.Database.WriteAsync(
            session => BotEventStore.Settle(session, row, result, clock.GetUtcNow()), CancellationToken.None);
        if (isPending)
        {
            LogNotTaken(logger, row.Id, result, row.Attempts);
        }
        else if (result != BotEventResult.Taken)
        {
            LogRefused(logger, row.Id, result);
        }
    }

    [LoggerMessage(8001, LogLevel.Warning, "Bot did not take event {EventId}: {Result}, try {Attempts}; told again later")]
    private static partial void LogNotTaken(ILogger logger, Guid eventId, BotEventResult result, int attempts);

    [LoggerMessage(8002, LogLevel.Error, "Bot refused event {EventId}: {Result}")]
    private static partial void LogRefused(ILogger logger, Guid eventId, BotEventResult result);

    [LoggerMessage(8003, LogLevel.Error, "Telling the bot failed: {Failure}")]
    private static partial void LogStepFailed(ILogger logger, string failure);
}
