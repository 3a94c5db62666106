using HateResponse.Storage.Hosting;

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
    protected override Task ExecuteAsync(CancellationToken stoppingToken) =>
        new StepLoop(clock, logger) { LookAfter = LookAfter, Hint = wakeups.BotEvents }.RunAsync(
            async cancel => await StepAsync(cancel) > 0, stoppingToken);

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
}
