namespace HateResponse.Api.Erasure;

/// <summary>Destroys at the start the keys that a crash left behind.</summary>
internal sealed partial class DyingKeysWorker(DyingKeys keys, ILogger<DyingKeysWorker> logger) : BackgroundService
{
    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (await keys.DestroyAsync(stoppingToken) is > 0 and var left)
        {
            LogDestroyed(logger, left);
        }
    }

    [LoggerMessage(8101, LogLevel.Warning, "{Keys} keys of erased reports had been left, and are destroyed now")]
    private static partial void LogDestroyed(ILogger logger, int keys);
}
