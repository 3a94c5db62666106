namespace HateResponse.Bot.Simulator.Provider;

/// <summary>What was chosen to go wrong next; once.</summary>
/// <remarks>Safe for use by many threads.</remarks>
internal sealed class Faults
{
    private int _next;

    /// <summary>What goes wrong with the next message.</summary>
    public SimulatedFault Next
    {
        get => (SimulatedFault)Volatile.Read(ref _next);
        set => Volatile.Write(ref _next, (int)value);
    }

    /// <summary>Takes it: the message after goes well.</summary>
    public SimulatedFault Take() => (SimulatedFault)Interlocked.Exchange(ref _next, 0);
}
