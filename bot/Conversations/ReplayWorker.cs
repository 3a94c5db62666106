namespace HateResponse.Bot.Conversations;

/// <summary>
/// At every start, replays what had been set aside: a restart is when a mended version comes, and nobody has to remember.
/// </summary>
internal sealed partial class ReplayWorker(Replay replay, Wakeups wakeups, ILogger<ReplayWorker> logger)
    : BackgroundService
{
    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var taken = await replay.RunAsync(stoppingToken);
        if (taken > 0)
        {
            LogReplayed(logger, taken);
            wakeups.Outbox.Set();
        }
    }

    [LoggerMessage(2005, LogLevel.Warning, "{Messages} messages that had been set aside have had their turn now")]
    private static partial void LogReplayed(ILogger logger, int messages);
}
