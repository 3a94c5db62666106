using System.Globalization;
using System.Text.Json;
using HateResponse.Benchmarks.Talks;
using HateResponse.Dialogs.Engine;

namespace HateResponse.Benchmarks.Turns;

/// <summary>The pure turn over all recorded talks, recognition included, on one thread.</summary>
internal static class TurnBenchmark
{
    private const int Windows = 5;
    private static readonly TimeSpan WindowFor = TimeSpan.FromSeconds(1);

    /// <summary>Measures, and prints.</summary>
    public static void Run(Gates gates)
    {
        var turns = RecordedTurn.Play(RecordedTalks.All).ToArray();
        var stored = Array.ConvertAll(turns, turn => Write(turn.State));
        Console.WriteLine($"Pure turn: {turns.Length} turns of {RecordedTalks.All.Count} talks");
        int Bare(int i) => DialogEngine.Turn(turns[i].State, turns[i].Context).Replies.Count;
        int Stored(int i) => Write(DialogEngine.Turn(ReadState(stored[i]), turns[i].Context).State).Length;

        Measure(Bare, turns.Length);
        Measure(Stored, turns.Length);
        var bare = new List<Window>();
        var withJson = new List<Window>();
        for (var window = 0; window < Windows; window++)
        {
            bare.Add(Measure(Bare, turns.Length));
            withJson.Add(Measure(Stored, turns.Length));
        }

        Gates.AtLeast("turns a second and core", Median.Of(bare.Select(w => w.Rate)), 50_000, "/s");
        Gates.AtLeast("with state JSON read and written", Median.Of(withJson.Select(w => w.Rate)), 20_000, "/s");
        gates.AtMost("allocated in a turn", Median.Of(bare.Select(w => w.BytesEach)) / 1024, 20, "KiB");
        Gates.Say("allocated with state JSON", FormattableString.Invariant($"{Median.Of(withJson.Select(w => w.BytesEach)) / 1024:0.##} KiB"));
        Gates.Say("largest state", string.Create(CultureInfo.InvariantCulture, $"{stored.Max(state => state.Length):N0} bytes of JSON"));
        LongTextBenchmark.Run(gates, turns);
    }

    /// <summary>By processor time of the whole process: what the garbage collector does beside is counted.</summary>
    private static Window Measure(Func<int, int> turn, int count)
    {
        var clock = TimeProvider.System;
        var bytes = GC.GetAllocatedBytesForCurrentThread();
        var used = Environment.CpuUsage.TotalTime;
        var begin = clock.GetTimestamp();
        long done = 0;
        while (clock.GetElapsedTime(begin) < WindowFor)
        {
            for (var i = 0; i < count; i++)
            {
                turn(i);
            }

            done += count;
        }

        used = Environment.CpuUsage.TotalTime - used;
        return new Window(done / used.TotalSeconds, (GC.GetAllocatedBytesForCurrentThread() - bytes) / (double)done);
    }

    private static byte[] Write(DialogState state) =>
        JsonSerializer.SerializeToUtf8Bytes(state, DialogStateJson.Default.DialogState);

    private static DialogState ReadState(byte[] json) =>
        JsonSerializer.Deserialize(json, DialogStateJson.Default.DialogState)!; // written above

    private readonly record struct Window(double Rate, double BytesEach);
}
