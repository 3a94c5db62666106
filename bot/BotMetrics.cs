using System.Diagnostics.Metrics;
using Dapper;
using HateResponse.Bot.Privacy;
using OpenTelemetry.Metrics;

namespace HateResponse.Bot;

/// <summary><c>/metrics</c>: counts and durations, never who or what.</summary>
internal static class BotMetrics
{
    /// <summary>Name of the meter of every room here.</summary>
    public const string Room = "HateResponse.Bot";

    private const string Outbox =
        """
        SELECT lane, status, conversation_id IN (SELECT id FROM conversations WHERE is_test = 1) AS test, count(*)
        FROM outbox GROUP BY lane, status, test
        """;

    /// <summary>Adds the meters and the scrape endpoint's exporter.</summary>
    public static void AddMetrics(this WebApplicationBuilder builder) =>
        builder.Services.AddSingleton(services =>
        {
            var meter = services.GetRequiredService<IMeterFactory>().Create(Room);
            ObserveOutbox(meter, services.GetRequiredService<BotStore>());
            PrivacyMetrics.Observe(meter, services.GetRequiredService<BotStore>());
            return OpenTelemetry.Sdk.CreateMeterProviderBuilder()
                .AddMeter("Microsoft.AspNetCore.Hosting", "Microsoft.AspNetCore.Server.Kestrel", "System.Runtime", Room)
                .AddPrometheusExporter()
                .Build();
        });

    /// <summary>What waits and what went wrong, so that an operator sees a stuck line before its callers do.</summary>
    private static void ObserveOutbox(Meter meter, BotStore store) =>
        meter.CreateObservableGauge(
            "hateresponse.outbox.rows",
            () => store.Database.Read(connection => connection
                .Query<(long Lane, long Status, bool Test, long Rows)>(Outbox)
                .Select(count => new Measurement<long>(
                    count.Rows,
                    new("test", count.Test),
                    new("lane", ((Outbox.Lane)count.Lane).ToString()),
                    new("status", ((Outbox.OutboxStatus)count.Status).ToString())))
                .ToList()),
            description: "Rows of the outbox by lane and status; of those who try the line apart");
}
