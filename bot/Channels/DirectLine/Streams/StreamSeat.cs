using HateResponse.Storage.Hosting;

namespace HateResponse.Bot.Channels.DirectLine.Streams;

/// <summary>The place of one open stream.</summary>
/// <param name="key">Tenant and conversation.</param>
internal sealed class StreamSeat((string Tenant, string Id) key) : IDisposable
{
    private readonly CancellationTokenSource _away = new();

    /// <summary>Tenant and conversation.</summary>
    public (string Tenant, string Id) Key => key;

    /// <summary>The address whose growth wakes it; null while nothing was said.</summary>
    public long? AddressId { get; set; }

    /// <summary>Something may be new.</summary>
    public Wakeup Wakeup { get; } = new();

    /// <summary>Another stream took the place.</summary>
    public CancellationToken Away => _away.Token;

    /// <summary>Tells it so.</summary>
    public void SendAway()
    {
        try
        {
            _away.Cancel();
        }
        catch (ObjectDisposedException)
        {
            // it left by itself at the same moment
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _away.Dispose(); // the wakeup holds nothing, and may be given a last hint by who saw the seat
}
