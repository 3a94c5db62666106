using System.Collections.Concurrent;
using System.Security.Cryptography;
using HateResponse.Bot.Channels.DirectLine.Access;

namespace HateResponse.Bot.Channels.DirectLine.Streams;

/// <summary>
/// Tickets to streams. A browser cannot send a header with a WebSocket, so the address itself opens it: once, within a minute.
/// They are kept in memory: after a restart a client asks for another.
/// </summary>
internal sealed class StreamTickets(TimeProvider clock)
{
    private const int Bytes = 24;
    private static readonly TimeSpan Life = TimeSpan.FromSeconds(60);

    private readonly ConcurrentDictionary<string, StreamTicket> _open = new(StringComparer.Ordinal);

    /// <summary>Gives one.</summary>
    public string Issue(WebConversation conversation, long from)
    {
        var now = clock.GetUtcNow();
        foreach (var (old, ticket) in _open)
        {
            if (ticket.ExpiresAt <= now)
            {
                _open.TryRemove(old, out _);
            }
        }

        var fresh = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(Bytes));
        _open[fresh] = new StreamTicket(conversation, from, now + Life);
        return fresh;
    }

    /// <summary>Takes one back; null where it is none for this conversation any more.</summary>
    public StreamTicket? Redeem(string ticket, string conversationId) =>
        _open.TryRemove(ticket, out var found) && found.ExpiresAt > clock.GetUtcNow() && found.Conversation.Id == conversationId
            ? found
            : null;
}
