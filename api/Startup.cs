using HateResponse.Api.BotEvents;
using HateResponse.Api.Notices;
using HateResponse.Api.Tenants;
using Microsoft.AspNetCore.Diagnostics.HealthChecks;

namespace HateResponse.Api;

/// <summary>What happens once, before the host begins to listen.</summary>
internal static class Startup
{
    /// <summary>Reads every setting now: a start that would fail at the first report fails here, and names the key.</summary>
    /// <exception cref="Exception">A setting is missing or wrong; the message names its key.</exception>
    public static void CheckConfiguration(this WebApplication app)
    {
        app.Services.GetRequiredService<ApiStore>();
        app.Services.GetRequiredService<TenantDirectory>();
        app.Services.GetRequiredService<Secrets>();
        app.Services.GetRequiredService<BotEventOptions>();
        app.Services.GetRequiredService<SmtpOptions>();
    }

    /// <summary>Alone, the API cannot guess where the bot is: only in Development it takes the bot's default.</summary>
    /// <exception cref="ConfigurationException"><c>Bot:EventsUrl</c> is missing.</exception>
    public static void FindBot(this WebApplicationBuilder builder)
    {
        if (string.IsNullOrEmpty(builder.Configuration[BotEventOptions.Key]))
        {
            builder.Configuration[BotEventOptions.Key] = builder.Environment.IsDevelopment()
                ? "http://localhost:5080/referrals/events"
                : throw new ConfigurationException(BotEventOptions.Key, "is missing; where the bot takes events");
        }
    }

    /// <summary>Maps <c>/health/live</c> and <c>/health/ready</c>.</summary>
    public static void MapHealth(this WebApplication app)
    {
        app.MapHealthChecks("/health/live", new HealthCheckOptions { Predicate = _ => false });
        app.MapHealthChecks("/health/ready");
    }
}
