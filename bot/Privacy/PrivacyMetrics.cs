using System.Diagnostics.Metrics;
using Dapper;

namespace HateResponse.Bot.Privacy;

/// <summary>How erasing goes, in numbers: what waits shows before anybody has to ask, and nobody shows.</summary>
internal static class PrivacyMetrics
{
    private const string TriedOften = "3";

    /// <summary>Adds the meters.</summary>
    public static void Observe(Meter meter, BotStore store)
    {
        meter.CreateObservableGauge(
            "hateresponse.provider.copies",
            () => Measure(
                store,
                $"""
                SELECT CASE WHEN attempts = 0 THEN 'new' WHEN attempts < {TriedOften} THEN 'tried' ELSE 'stuck' END, count(*)
                FROM provider_copies GROUP BY 1
                """,
                "state"),
            description: "Messages of erased conversations that the provider still has");
        meter.CreateObservableGauge(
            "hateresponse.erasures.waiting",
            () => Measure(store, "SELECT reason, count(*) FROM erasures GROUP BY reason", "reason"),
            description: "Erasures that are not done yet");
        meter.CreateObservableCounter(
            "hateresponse.erasures.done",
            () => store.Database.Read(connection => connection
                .Query<(string Tenant, string Reason, long Erasures)>(
                    "SELECT tenant, reason, sum(erasures) FROM erasure_counts GROUP BY tenant, reason")
                .Select(count => new Measurement<long>(count.Erasures, new("tenant", count.Tenant), new("reason", count.Reason)))
                .ToList()),
            description: "Erasures that are done");
    }

    private static List<Measurement<long>> Measure(BotStore store, string sql, string tag) => store.Database.Read(connection =>
        connection.Query<(string Value, long Rows)>(sql)
            .Select(count => new Measurement<long>(count.Rows, new KeyValuePair<string, object?>(tag, count.Value)))
            .ToList());
}
