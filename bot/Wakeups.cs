using HateResponse.Storage.Hosting;

namespace HateResponse.Bot;

/// <summary>Hints that there is work; a worker that misses one finds the work by looking.</summary>
internal sealed class Wakeups : IDisposable
{
    /// <summary>Something was put into the outbox.</summary>
    public Wakeup Outbox { get; } = new();

    /// <summary>A return code was given that has no proof yet.</summary>
    public Wakeup ReturnCodes { get; } = new();

    /// <summary>Something is to be erased.</summary>
    public Wakeup Erasures { get; } = new();

    /// <inheritdoc/>
    public void Dispose()
    {
        Erasures.Dispose();
        Outbox.Dispose();
        ReturnCodes.Dispose();
    }
}
