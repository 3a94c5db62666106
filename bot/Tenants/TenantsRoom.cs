using System.Globalization;
using HateResponse.Bot.Tenants.Mirroring;
using HateResponse.Storage;

namespace HateResponse.Bot.Tenants;

/// <summary>The lines' settings: what they need.</summary>
internal static class TenantsRoom
{
    private const string RefreshKey = "Tenants:RefreshSeconds";
    private const int RefreshSeconds = 60;
    private const int MaxRefreshSeconds = 3600;

    /// <summary>Adds it.</summary>
    public static void AddTenants(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton<TenantMirrorStore>();
        builder.Services.AddSingleton<TenantDirectory>();
        builder.Services.AddSingleton(services => Options(services.GetRequiredService<IConfiguration>()));
        builder.Services.AddSingleton<TenantQuery>();
        builder.Services.AddSingleton<TenantMirror>();
        builder.Services.AddSingleton<TenantMirrorWorker>();
        builder.Services.AddHostedService(services => services.GetRequiredService<TenantMirrorWorker>());
        builder.Services.AddSingleton<DryRun>();
        builder.Services.AddHttpClient(TenantQuery.Client).AddStandardResilienceHandler(resilience =>
        {
            // the next look repeats it
            resilience.Retry.ShouldHandle = _ => ValueTask.FromResult(false);
            resilience.AttemptTimeout.Timeout = TimeSpan.FromSeconds(10);
            resilience.TotalRequestTimeout.Timeout = TimeSpan.FromSeconds(15);
        });
    }

    private static TenantMirrorOptions Options(IConfiguration configuration) => configuration[RefreshKey] switch
    {
        null or "" => new(TimeSpan.FromSeconds(RefreshSeconds)),
        var value when int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds) &&
            seconds is > 0 and <= MaxRefreshSeconds => new(TimeSpan.FromSeconds(seconds)),
        _ => throw new ConfigurationException(RefreshKey, $"must be a number of seconds from 1 to {MaxRefreshSeconds}"),
    };
}
