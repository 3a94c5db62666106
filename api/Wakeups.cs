using HateResponse.Storage.Hosting;

namespace HateResponse.Api;

/// <summary>Hints that there is work; a worker that misses one finds the work by looking.</summary>
internal sealed class Wakeups : IDisposable
{
    /// <summary>The bot is to be told something.</summary>
    public Wakeup BotEvents { get; } = new();

    /// <summary>Staff are to be told something.</summary>
    public Wakeup Notices { get; } = new();

    /// <inheritdoc/>
    public void Dispose()
    {
        BotEvents.Dispose();
        Notices.Dispose();
    }
}
