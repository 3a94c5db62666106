using HateResponse.Api.BotEvents;
using HateResponse.Api.Notices;
using HateResponse.Api.Tenants;
using HateResponse.Storage;
using Microsoft.AspNetCore.Diagnostics.HealthChecks;

namespace HateResponse.Api;

/// <summary>What happens once, before the host begins to listen.</summary>
internal static class Startup
{
    /// <summary>Reads every setting now: a start that would fail at the first report fails here, and names the key.</summary>
    /// <exception cref="ConfigurationException">A setting is missing or wrong.</exception>
    public static void CheckConfiguration(this WebApplication app)
    {
        app.Services.GetRequiredService<ApiStore>();
        app.Services.GetRequiredService<TenantDirectory>();
        app.Services.GetRequiredService<Secrets>();
        app.Services.GetRequiredService<BotEventOptions>();
        app.Services.GetRequiredService<SmtpOptions>();
    }

    /// <summary>Maps <c>/health/live</c> and <c>/health/ready</c>.</summary>
    public static void MapHealth(this WebApplication app)
    {
        app.MapHealthChecks("/health/live", new HealthCheckOptions { Predicate = _ => false });
        app.MapHealthChecks("/health/ready");
    }
}
