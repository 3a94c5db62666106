namespace HateResponse.Bot;

/// <summary>Hints that there is work; a worker that misses one finds the work by looking.</summary>
internal sealed class Wakeups : IDisposable
{
    /// <summary>Something was put into the outbox.</summary>
    public Wakeup Outbox { get; } = new();

    /// <inheritdoc/>
    public void Dispose() => Outbox.Dispose();
}
