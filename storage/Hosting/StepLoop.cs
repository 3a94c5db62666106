using Microsoft.Extensions.Logging;

namespace HateResponse.Storage.Hosting;

/// <summary>What a worker does all day: take a step, outlive what it fails of, wait.</summary>
/// <param name="clock">Clock of the waits.</param>
/// <param name="logger">The worker's own, so that a failure names it.</param>
public sealed partial class StepLoop(TimeProvider clock, ILogger logger)
{
    /// <summary>Wait after a step that left nothing to do, for what no hint was given of.</summary>
    public required TimeSpan LookAfter { get; init; }

    /// <summary>What ends the wait early; null for nothing.</summary>
    public Wakeup? Hint { get; init; }

    /// <summary>Takes steps until the host stops.</summary>
    /// <param name="step">One step; true when there may be more to do at once. A step that fails is tried again after the wait.</param>
    /// <param name="stopping">The host stops.</param>
    public async Task RunAsync(Func<CancellationToken, Task<bool>> step, CancellationToken stopping)
    {
        while (!stopping.IsCancellationRequested)
        {
            if (!await TryAsync(step, stopping))
            {
                await WaitAsync(stopping);
            }
        }
    }

    private async Task<bool> TryAsync(Func<CancellationToken, Task<bool>> step, CancellationToken stopping)
    {
        try
        {
            return await step(stopping);
        }
#pragma warning disable CA1031 // a worker outlives a full disk: what it could not do is still in its table
        catch (Exception failure) when (failure is not OperationCanceledException || !stopping.IsCancellationRequested)
#pragma warning restore CA1031
        {
            LogStepFailed(logger, failure.GetType().Name);
            return false;
        }
    }

    private Task WaitAsync(CancellationToken stopping) =>
        Hint is { } hint ? hint.WaitAsync(LookAfter, clock, stopping) : Task.Delay(LookAfter, clock, stopping);

    [LoggerMessage(10001, LogLevel.Error, "Step failed: {Failure}; taken again later")]
    private static partial void LogStepFailed(ILogger logger, string failure);
}
