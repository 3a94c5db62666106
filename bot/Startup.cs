using HateResponse.Bot.Channels.Twilio;
using HateResponse.Bot.Referrals;
using HateResponse.Bot.Tenants;
using Microsoft.AspNetCore.Diagnostics.HealthChecks;

namespace HateResponse.Bot;

/// <summary>What happens once, before and after the host begins to listen.</summary>
internal static class Startup
{
    /// <summary>Reads every setting now: a start that would fail at the first message fails here, and names the key.</summary>
    /// <exception cref="ConfigurationException">A setting is missing or wrong.</exception>
    public static void CheckConfiguration(this WebApplication app)
    {
        app.Services.GetRequiredService<BotStore>();
        app.Services.GetRequiredService<TenantDirectory>();
        app.Services.GetRequiredService<TwilioOptions>();
        app.Services.GetRequiredService<ReferralOptions>();
    }

    /// <summary>placeholder</summary>
    public static void SayWhereToGo(this WebApplication app) => _ = app;

    /// <summary>Maps <c>/health/live</c>, <c>/health/ready</c> and <c>/metrics</c>.</summary>
    public static void MapHealth(this WebApplication app)
    {
        app.MapHealthChecks("/health/live", new HealthCheckOptions { Predicate = _ => false });
        app.MapHealthChecks("/health/ready");
        app.UseOpenTelemetryPrometheusScrapingEndpoint(
            app.Services.GetRequiredService<OpenTelemetry.Metrics.MeterProvider>(), null, null, null, null);
    }
}
