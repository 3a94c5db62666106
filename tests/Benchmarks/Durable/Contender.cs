namespace HateResponse.Benchmarks.Durable;

/// <summary>A server that takes the load in turn with the others.</summary>
/// <param name="Name">As it is printed.</param>
/// <param name="Server">The process.</param>
/// <param name="Sink">Where its messages arrive.</param>
/// <param name="Drained">As <see cref="Window.RunAsync"/> asks for.</param>
internal sealed record Contender(string Name, ServerProcess Server, ReplySink Sink, Func<Task<long>> Drained)
{
    /// <summary>What it did so far.</summary>
    public List<Window> Windows { get; } = [];

    /// <summary>Processor time of a turn.</summary>
    public double MicrosecondsEach => Of(window => window.MicrosecondsEach);

    /// <summary>Prints it.</summary>
    public void Say() => Gates.Say(Name, FormattableString.Invariant(
        $"{MicrosecondsEach:0} µs ({Of(window => window.Turns):N0} turns in a window); {Of(window => window.Rate):N0}/s, p50 {Of(window => window.P50):0.0} ms, p99 {Of(window => window.P99):0.0} ms"));

    private double Of(Func<Window, double> figure) => Median.Of(Windows.Select(figure));
}
