using HateResponse.Dialogs.Engine;

namespace HateResponse.Benchmarks.Turns;

/// <summary>What the longest messages cost, whatever is asked when they come: nobody may stop the line by writing much.</summary>
internal static class LongTextBenchmark
{
    private const int Windows = 5;
    private const int TurnsOfGlance = 4;
    private const int TurnsOfWindow = 40;

    /// <summary>Questions that are measured again with care: a glance at all of them finds those, noise beside.</summary>
    private const int Candidates = 4;

    /// <summary>Measures, and prints.</summary>
    /// <param name="gates">Takes the highest figure of each text.</param>
    /// <param name="turns">Turns of talks; one of each question that is open in them is played again.</param>
    public static void Run(Gates gates, IEnumerable<RecordedTurn> turns)
    {
        var states = turns.DistinctBy(turn => (turn.State.Open?.Id, turn.State.Language, turn.State.Mode)).ToList();
        Console.WriteLine($"Pure turn of 1,600 characters, processor time: the question at which it costs most, of {states.Count}");
        foreach (var (name, text) in LongTexts.All)
        {
            var worst = states.OrderByDescending(state => Measure(state, text, TurnsOfGlance)).Take(Candidates)
                .Select(state => (state.State.Open?.Id, Milliseconds: Measure(state, text, TurnsOfWindow)))
                .MaxBy(cost => cost.Milliseconds);
            gates.AtMost($"{name} ({worst.Id ?? "nothing asked"})", worst.Milliseconds, 1, "ms");
        }
    }

    /// <summary>Milliseconds of a turn.</summary>
    private static double Measure(RecordedTurn at, string text, int turns)
    {
        var context = BenchmarkTenant.Context(text, at.Context.Now);
        var windows = new List<double>();
        for (var window = 0; window < Windows; window++)
        {
            var used = Environment.CpuUsage.TotalTime;
            for (var turn = 0; turn < turns; turn++)
            {
                DialogEngine.Turn(at.State, context);
            }

            windows.Add((Environment.CpuUsage.TotalTime - used).TotalMilliseconds / turns);
        }

        return Median.Of(windows);
    }
}
