using HateResponse.Dialogs.Activities;
using HateResponse.Storage;

namespace HateResponse.Bot.Conversations;

/// <summary>
/// What a channel that fetches its messages may read: there the transcript is the delivery, and nothing waits in the outbox.
/// Each address has a log of its own, numbered without gaps, whatever conversation it has reached.
/// </summary>
internal sealed class ActivityLog
{
    /// <summary>Tells, after the commit, the id of an address whose log has grown. Handlers only wake somebody.</summary>
    public event Action<long>? Grew;

    /// <summary>Whether a channel fetches its messages.</summary>
    public static bool Serves(string channel) => channel == ChannelIds.DirectLine;

    /// <summary>Lets an address read a row of the transcript.</summary>
    public void Add(WriteSession session, Conversation conversation, long seq)
    {
        session.Execute(
            """
            INSERT INTO activity_log (address_id, n, conversation_id, seq)
            SELECT @1, max(coalesce((SELECT max(n) + 1 FROM activity_log WHERE address_id = @1), 0), log_from), @2, @3
            FROM addresses WHERE id = @1
            """,
            conversation.AddressId,
            conversation.Id.ToString(),
            seq);
        session.AfterCommit(() => Grew?.Invoke(conversation.AddressId));
    }
}
