using HateResponse.Bot.Tenants;

namespace HateResponse.Bot.Privacy;

/// <summary>Once a day takes away the messages that each tenant keeps no longer, a conversation at a time.</summary>
internal sealed partial class AgingWorker(
    BotStore store, Aging aging, TenantDirectory tenants, TimeProvider clock, ILogger<AgingWorker> logger) : BackgroundService
{
    /// <summary>Most conversations of a tenant in one step.</summary>
    private const int MaxDue = 100;

    private static readonly TimeSpan LookAfter = TimeSpan.FromDays(1);

    /// <summary>Begins with those that are due; returns how many.</summary>
    public async Task<int> StepAsync(CancellationToken cancel)
    {
        var begun = 0;
        foreach (var tenant in tenants.All)
        {
            var until = clock.GetUtcNow() - TimeSpan.FromDays(tenant.TranscriptDays);
            foreach (var id in aging.Find(tenant, until, MaxDue))
            {
                await store.Database.WriteAsync(session => aging.Begin(session, id, until, clock.GetUtcNow()), cancel);
                begun++;
            }
        }

        return begun;
    }

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.Yield();
        while (!stoppingToken.IsCancellationRequested)
        {
            if (await TryStepAsync(stoppingToken) < MaxDue)
            {
                await Task.Delay(LookAfter, clock, stoppingToken);
            }
        }
    }

    private async Task<int> TryStepAsync(CancellationToken cancel)
    {
        try
        {
            return await StepAsync(cancel);
        }
#pragma warning disable CA1031 // the worker outlives a full disk: what it could not do is looked for tomorrow
        catch (Exception failure) when (failure is not OperationCanceledException)
#pragma warning restore CA1031
        {
            LogStepFailed(logger, failure.GetType().Name);
            return 0;
        }
    }

    [LoggerMessage(5121, LogLevel.Error, "Old messages could not be taken away: {Failure}")]
    private static partial void LogStepFailed(ILogger logger, string failure);
}
