namespace HateResponse.Benchmarks.Durable;

/// <summary>
/// The durable turn over HTTP against its floor, in alternating windows: real talks, signature, sealing, commit, and the outbox
/// drained to a local sink inside the measured processor time. A second floor answers each message, as the line must.
/// </summary>
internal static class DurableBenchmark
{
    private const int Windows = 5;
    private const int WarmUps = 15;
    private const int Messages = 4_000;

    /// <summary>Measures, and prints.</summary>
    public static async Task RunAsync(Gates gates)
    {
        var folder = Directory.CreateTempSubdirectory("hateresponse-benchmark-").FullName;
        try
        {
            await using var sink = await ReplySink.StartAsync();
            await using var floorSink = await ReplySink.StartAsync();
            using var floor = await StartFloorAsync(Made(folder, "floor"), []);
            using var answering = await StartFloorAsync(Made(folder, "answering"), [floorSink.Address]);
            using var bot = await StartBotAsync(Made(folder, "bot"), sink.Address);
            Console.WriteLine($"Durable turn over HTTP: {Windows} alternating windows of {Messages:N0} messages, 32 connections");
            Contender[] contenders =
            [
                new("floor, which answers nobody", floor, sink, () => Drained.RowsAsync(Path.Combine(folder, "floor", "floor.db"))),
                new("floor that sends a reply", answering, floorSink, () => Drained.AnsweredAsync(Path.Combine(folder, "answering", "floor.db"), floorSink)),
                new("turn", bot, sink, () => Drained.TurnsAsync(Path.Combine(folder, "bot", "bot.db"))),
            ];
            await AlternateAsync(contenders);
            Print(gates, contenders);
            Gates.Say("this disk", FormattableString.Invariant($"{FsyncRate.Of(folder):N0} fsync/s, one after the other"));
            gates.AtMost("memory under load, peak resident", bot.PeakMegabytes, 300, "MB");
            gates.AtMost("ready after", bot.ReadyAfter.TotalSeconds, 3, "s");
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task AlternateAsync(Contender[] contenders)
    {
        for (var window = 0; window < WarmUps + Windows; window++)
        {
            var load = Load.Make(window, Messages);
            foreach (var contender in contenders)
            {
                contender.Windows.Add(await Window.RunAsync(contender.Server, load, contender.Sink, contender.Drained));
            }
        }

        foreach (var contender in contenders)
        {
            contender.Windows.RemoveRange(0, WarmUps);
        }
    }

    /// <summary>The second ratio is to a floor that sends as many replies as the turns did.</summary>
    private static void Print(Gates gates, Contender[] contenders)
    {
        foreach (var contender in contenders)
        {
            contender.Say();
        }

        var (floor, answering, turn) = (contenders[0], contenders[1], contenders[2]);
        var reply = answering.MicrosecondsEach - floor.MicrosecondsEach;
        var replies = Median.Of(turn.Windows.Select(window => window.Replies / (double)window.Turns));
        Gates.Say("a reply by the provider's client", FormattableString.Invariant($"{reply:0} µs; {replies:0.00} in a turn"));
        Gates.Say("talks with a code or an erasure, slow on purpose", FormattableString.Invariant($"{OrdinaryTalks.LeftOut} left out"));
        gates.AtMost("over a floor that answers nobody, as designed", turn.MicrosecondsEach / floor.MicrosecondsEach, 2.0, "x");
        gates.AtMost("over a floor that sends as many replies", turn.MicrosecondsEach / (floor.MicrosecondsEach + (replies * reply)), 2.0, "x");
    }

    private static string Made(string folder, string name) => Directory.CreateDirectory(Path.Combine(folder, name)).FullName;

    private static Task<ServerProcess> StartFloorAsync(string folder, string[] sink) =>
        ServerProcess.StartAsync(
            typeof(DurableBenchmark).Assembly.Location,
            address => [FloorServer.Command, folder, address, .. sink],
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
}
