using Dapper;
using Microsoft.Data.Sqlite;

namespace HateResponse.Benchmarks.Durable;

/// <summary>
/// The durable turn over HTTP against its floor, in alternating windows: real talks, signature, sealing, commit, and the outbox
/// drained to a local sink inside the measured processor time.
/// </summary>
internal static class DurableBenchmark
{
    private const int Windows = 5;
    private const int WarmUps = 15;
    private const int Messages = 4_000;
    private static readonly TimeSpan LookAgain = TimeSpan.FromMilliseconds(20);

    /// <summary>Measures, and prints.</summary>
    public static async Task RunAsync(Gates gates)
    {
        var folder = Directory.CreateTempSubdirectory("hateresponse-benchmark-").FullName;
        try
        {
            await using var sink = await ReplySink.StartAsync();
            using var floor = await StartFloorAsync(Made(folder, "floor"));
            using var bot = await StartBotAsync(Made(folder, "bot"), sink.Address);
            Console.WriteLine($"Durable turn over HTTP: {Windows} alternating windows of {Messages:N0} messages, 32 connections");
            var (floors, bots) = await AlternateAsync(
                floor, bot, Path.Combine(folder, "floor", "floor.db"), Path.Combine(folder, "bot", "bot.db"));
            Print(gates, floors, bots, sink);
            Gates.Say("this disk", FormattableString.Invariant($"{FsyncRate.Of(folder):N0} fsync/s, one after the other"));
            gates.AtMost("memory under load, peak resident", bot.PeakMegabytes, 300, "MB");
            gates.AtMost("ready after", bot.ReadyAfter.TotalSeconds, 3, "s");
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task<(List<Window> Floors, List<Window> Bots)> AlternateAsync(
        ServerProcess floor, ServerProcess bot, string floorFile, string file)
    {
        var floors = new List<Window>();
        var bots = new List<Window>();
        for (var window = 0; window < WarmUps + Windows; window++)
        {
            var load = Load.Make(window, Messages);
            floors.Add(await Window.RunAsync(floor, load, () => RowsAsync(floorFile)));
            bots.Add(await Window.RunAsync(bot, load, () => DrainedAsync(file)));
        }

        return (floors[WarmUps..], bots[WarmUps..]);
    }

    private static void Print(Gates gates, List<Window> floors, List<Window> bots, ReplySink sink)
    {
        var (floor, bot) = (Median.Of(floors.Select(w => w.MicrosecondsEach)), Median.Of(bots.Select(w => w.MicrosecondsEach)));
        Say("floor", floors, floor);
        Say("turn", bots, bot);
        Gates.Say("replies sent", FormattableString.Invariant($"{sink.Messages:N0}"));
        gates.AtMost("processor time of a turn over its floor", bot / floor, 2.0, "x");
    }

    private static void Say(string name, List<Window> windows, double microseconds) =>
        Gates.Say(name, FormattableString.Invariant(
            $"{microseconds:0} µs ({Median.Of(windows.Select(w => (double)w.Turns)):N0} turns in a window); {Median.Of(windows.Select(w => w.Rate)):N0}/s, p50 {Median.Of(windows.Select(w => w.P50)):0.0} ms, p99 {Median.Of(windows.Select(w => w.P99)):0.0} ms"));

    private static string Made(string folder, string name) => Directory.CreateDirectory(Path.Combine(folder, name)).FullName;

    private static Task<ServerProcess> StartFloorAsync(string folder) =>
        ServerProcess.StartAsync(
            typeof(DurableBenchmark).Assembly.Location,
            address => [FloorServer.Command, folder, address],
            folder,
            new Dictionary<string, string>());

    private static Task<ServerProcess> StartBotAsync(string folder, string sink)
    {
        var tenants = Made(folder, "tenants");
        File.WriteAllText(Path.Combine(tenants, "riverton.json"), BenchmarkTenant.Json);
        var own = new DirectoryInfo(AppContext.BaseDirectory);
        var program = Path.Combine(own.Parent!.Parent!.FullName, "bot", own.Name, "bot.dll"); // artifacts/bin/<project>/<configuration>
        return ServerProcess.StartAsync(program, address => ["--urls", address], folder, new Dictionary<string, string>
        {
            ["ASPNETCORE_ENVIRONMENT"] = "Production",
            ["Logging__LogLevel__Default"] = "Warning",
            ["Storage__Directory"] = folder,
            ["Tenants__Directory"] = tenants,
            ["Privacy__MasterKey"] = Convert.ToBase64String(new byte[32]),
            ["PublicBaseUrl"] = Account.PublicBaseUrl,
            ["Twilio__AccountSid"] = Account.Sid,
            ["Twilio__AuthToken"] = Account.Token,
            ["Twilio__ApiBaseUrl"] = sink,
            ["Referrals__ApiUrl"] = sink,
            ["Referrals__ApiKey"] = "benchmark",
            ["Bot__EventsSecret"] = "benchmark",
        });
    }

    private static async Task<long> RowsAsync(string file)
    {
        await using var connection = new SqliteConnection($"Data Source={file};Mode=ReadOnly;Pooling=False");
        return await connection.ExecuteScalarAsync<long>("SELECT count(*) FROM inbox");
    }

    private static async Task<long> DrainedAsync(string file)
    {
        await using var connection = new SqliteConnection($"Data Source={file};Mode=ReadOnly;Pooling=False");
        await connection.OpenAsync();
        while (await connection.ExecuteScalarAsync<int>("SELECT count(*) FROM outbox WHERE status < 2") > 0)
        {
            await Task.Delay(LookAgain, TimeProvider.System);
        }

        return await connection.ExecuteScalarAsync<long>("SELECT coalesce(sum(version), 0) FROM conversations");
    }
}
