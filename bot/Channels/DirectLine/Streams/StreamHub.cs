using System.Collections.Concurrent;
using HateResponse.Bot.Channels.DirectLine.Access;
using HateResponse.Bot.Conversations;

namespace HateResponse.Bot.Channels.DirectLine.Streams;

/// <summary>The open streams of this process: who is to be woken when a log has grown. One conversation has one stream.</summary>
internal sealed class StreamHub : IDisposable
{
    private readonly ConcurrentDictionary<(string Tenant, string Id), StreamSeat> _seats = [];
    private readonly ConcurrentDictionary<long, StreamSeat> _byAddress = [];
    private readonly ActivityLog _log;

    /// <summary>Listens to the log.</summary>
    public StreamHub(ActivityLog log)
    {
        _log = log;
        _log.Grew += Wake;
    }

    /// <summary>Takes the seat of a conversation; who had it before is sent away.</summary>
    public StreamSeat Sit(WebConversation conversation)
    {
        var seat = new StreamSeat(Key(conversation));
        StreamSeat? former = null;
        _seats.AddOrUpdate(seat.Key, seat, (_, sitting) =>
        {
            former = sitting;
            return seat;
        });
        former?.SendAway();
        return seat;
    }

    /// <summary>Wakes a seat also when another part of the process writes to its address.</summary>
    public void Listen(StreamSeat seat, long addressId)
    {
        seat.AddressId = addressId;
        _byAddress[addressId] = seat;
    }

    /// <summary>Gives a seat back.</summary>
    public void Leave(StreamSeat seat)
    {
        _seats.TryRemove(new(seat.Key, seat));
        if (seat.AddressId is { } address)
        {
            _byAddress.TryRemove(new(address, seat));
        }

        seat.Dispose();
    }

    /// <summary>Wakes the stream of a conversation, if there is one here: needed once, while its address is not known.</summary>
    public void Wake(WebConversation conversation)
    {
        if (_seats.TryGetValue(Key(conversation), out var seat))
        {
            seat.Wakeup.Set();
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _log.Grew -= Wake;

    private void Wake(long addressId)
    {
        if (_byAddress.TryGetValue(addressId, out var seat))
        {
            seat.Wakeup.Set();
        }
    }

    private static (string Tenant, string Id) Key(WebConversation conversation) => (conversation.Tenant.Id, conversation.Id);
}
