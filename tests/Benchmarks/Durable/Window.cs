namespace HateResponse.Benchmarks.Durable;

/// <summary>One stretch of load on one server.</summary>
/// <param name="MicrosecondsEach">Processor time of the server for each turn, everything that follows from it included.</param>
/// <param name="Turns">Turns taken: a message is one, and so is what a timer or the referral API tells the conversation.</param>
/// <param name="Rate">Messages a second, until the last was answered.</param>
/// <param name="P50">Median of the answers, ms.</param>
/// <param name="P99">99th percentile of the answers, ms.</param>
/// <param name="Replies">Messages that the server sent.</param>
internal sealed record Window(double MicrosecondsEach, long Turns, double Rate, double P50, double P99, int Replies)
{
    /// <summary>Runs one.</summary>
    /// <param name="server">Who gets the load.</param>
    /// <param name="load">What it gets.</param>
    /// <param name="sink">Where its messages arrive.</param>
    /// <param name="drained">Ends when the server has done all that follows; gives the turns since its start.</param>
    public static async Task<Window> RunAsync(ServerProcess server, Load load, ReplySink sink, Func<Task<long>> drained)
    {
        var before = await drained();
        var replies = sink.Messages;
        var used = server.ProcessorTime;
        var begin = TimeProvider.System.GetTimestamp();
        var took = await load.RunAsync(server.Port);
        var elapsed = TimeProvider.System.GetElapsedTime(begin);
        var turns = await drained() - before;
        used = server.ProcessorTime - used;
        var sorted = took.Order().ToList();
        return new Window(
            used.TotalMicroseconds / turns,
            turns,
            load.Count / elapsed.TotalSeconds,
            sorted[sorted.Count / 2],
            sorted[sorted.Count * 99 / 100],
            sink.Messages - replies);
    }
}
