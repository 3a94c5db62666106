using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace HateResponse.Storage.Hosting;

/// <summary>Ready when the database takes a write.</summary>
internal sealed class StorageHealth<TStore>(TStore store) : IHealthCheck
    where TStore : SealedStore
{
    /// <inheritdoc/>
    public async Task<HealthCheckResult> CheckHealthAsync(
        HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        await store.Database.WriteAsync(
            session => session.First("SELECT count(*) FROM migrations", row => row.GetInt32(0)), cancellationToken);
        return HealthCheckResult.Healthy();
    }
}
