namespace HateResponse.Api.Erasure;

/// <summary>Destroys at the start the keys that a crash left behind.</summary>
internal sealed partial class DyingKeysWorker(DyingKeys keys, ILogger<DyingKeysWorker> logger) : BackgroundService
{
    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            if (await keys.DestroyAsync(stoppingToken) is > 0 and var left)
            {
                LogDestroyed(logger, left);
            }
        }
#pragma warning disable CA1031 // the host outlives a full disk: the next erasure, or the next start, tries again
        catch (Exception failure) when (failure is not OperationCanceledException)
#pragma warning restore CA1031
        {
            LogFailed(logger, failure.GetType().Name);
        }
    }

    [LoggerMessage(8101, LogLevel.Warning, "{Keys} keys of erased reports had been left, and are destroyed now")]
    private static partial void LogDestroyed(ILogger logger, int keys);

    [LoggerMessage(8102, LogLevel.Error, "Keys of erased reports could not be destroyed: {Failure}")]
    private static partial void LogFailed(ILogger logger, string failure);
}
