using HateResponse.Storage.Hosting;

namespace HateResponse.Bot.Tenants.Mirroring;

/// <summary>Looks at the referral API's settings as soon as the host has started, and then from time to time.</summary>
internal sealed partial class TenantMirrorWorker(
    TenantMirror mirror,
    TenantMirrorOptions options,
    IHostApplicationLifetime lifetime,
    TimeProvider clock,
    ILogger<TenantMirrorWorker> logger) : BackgroundService
{
    private readonly Wakeup _started = new();

    /// <inheritdoc/>
    public override void Dispose()
    {
        base.Dispose();
        _started.Dispose();
    }

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        // in one process nobody answers before
        await using var started = lifetime.ApplicationStarted.Register(_started.Set);
        while (true)
        {
            await _started.WaitAsync(options.RefreshAfter, clock, stoppingToken);
            try
            {
                await mirror.StepAsync(stoppingToken);
            }
#pragma warning disable CA1031 // the worker outlives a full disk: what was in use stays, and it looks again
            catch (Exception failure) when (failure is not OperationCanceledException)
#pragma warning restore CA1031
            {
                LogStepFailed(logger, failure.GetType().Name);
            }
        }
    }

    [LoggerMessage(4504, LogLevel.Error, "Settings could not be taken: {Failure}")]
    private static partial void LogStepFailed(ILogger logger, string failure);
}
