using HateResponse.Bot.Tenants;
using HateResponse.Storage.Hosting;

namespace HateResponse.Bot.Privacy;

/// <summary>Once a day takes away the messages that each tenant keeps no longer, a conversation at a time.</summary>
internal sealed class AgingWorker(
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
    protected override Task ExecuteAsync(CancellationToken stoppingToken) =>
        new StepLoop(clock, logger) { LookAfter = LookAfter }.RunAsync(async cancel => await StepAsync(cancel) >= MaxDue, stoppingToken);
}
