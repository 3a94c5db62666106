namespace HateResponse.Api.Tenants.Publishing;

/// <summary>Before the host listens: publishes the files that are new, or another than was published last from a file.</summary>
internal sealed partial class TenantSeeding(
    ApiStore store, TenantDirectory tenants, TimeProvider clock, ILogger<TenantSeeding> logger) : IHostedService
{
    /// <inheritdoc/>
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        foreach (var file in tenants.Files)
        {
            var published = await store.Database.WriteAsync(
                session => TenantVersions.IsNews(session.Connection, file)
                    ? TenantVersions.Publish(session, file, TenantVersions.ByFile, clock.GetUtcNow())
                    : null,
                cancellationToken);
            if (published is not null)
            {
                tenants.Use(published);
                LogPublished(logger, published.Id, published.Version);
            }
        }
    }

    /// <inheritdoc/>
    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    [LoggerMessage(6501, LogLevel.Information, "Settings of tenant {Tenant} published from its file as version {Version}")]
    private static partial void LogPublished(ILogger logger, string tenant, int version);
}
