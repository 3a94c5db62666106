using HateResponse.Bot.Channels.DirectLine;
using HateResponse.Bot.Channels.Twilio;
using HateResponse.Bot.Referrals;
using HateResponse.Bot.Simulator;
using HateResponse.Bot.Tenants;
using HateResponse.Bot.Tenants.Mirroring;
using HateResponse.Storage;
using HateResponse.Storage.Hosting;
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
        app.Services.GetRequiredService<TenantMirrorOptions>();
        app.Services.GetRequiredService<TwilioOptions>();
        app.Services.GetRequiredService<DirectLineOptions>();
        app.Services.GetRequiredService<ReferralOptions>();
    }

    /// <summary>Says, once it listens, where everything is.</summary>
    public static void SayWhereToGo(this WebApplication app) =>
        app.Lifetime.ApplicationStarted.Register(() =>
        {
            foreach (var line in Where(app))
            {
                Console.WriteLine(line);
            }
        });

    private static IEnumerable<string> Where(WebApplication app)
    {
        var address = app.Services.GetRequiredService<OwnAddress>().Value;
        var storage = app.Services.GetRequiredService<StorageOptions>();
        yield return $"HateResponse listens on {address}";
        yield return $"  Web chat         {address}/";
        if (SimulatorRoom.IsOn(app.Environment, app.Configuration))
        {
            yield return $"  Phone simulator  {address}{SimulatorRoom.Path}";
        }

        var api = app.Services.GetRequiredService<ReferralOptions>().ApiUrl;
        yield return api is null ? $"  Console          {address}/casework" : $"  Referral API     {api}";
        yield return $"  Health           {address}/health/ready";
        yield return $"  Databases        {Path.GetFullPath(storage.Directory)}";
        foreach (var line in app.Services.GetServices<StartupLine>().SelectMany(room => room.Lines(app.Services)))
        {
            yield return "  " + line;
        }
    }

    /// <summary>Maps <c>/health/live</c>, <c>/health/ready</c> and <c>/metrics</c>.</summary>
    public static void MapHealth(this WebApplication app)
    {
        app.MapHealthChecks("/health/live", new HealthCheckOptions { Predicate = _ => false });
        app.MapHealthChecks("/health/ready");
        app.UseOpenTelemetryPrometheusScrapingEndpoint(
            app.Services.GetRequiredService<OpenTelemetry.Metrics.MeterProvider>(), null, null, null, null);
    }
}
