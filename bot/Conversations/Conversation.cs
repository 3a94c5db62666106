using HateResponse.Dialogs.Engine;

namespace HateResponse.Bot.Conversations;

/// <summary>A conversation as one turn has loaded it.</summary>
internal sealed record Conversation
{
    /// <summary>Our id.</summary>
    public required Guid Id { get; init; }

    /// <summary>The address that the person writes from, or wrote from last: answered there.</summary>
    public required long AddressId { get; init; }

    /// <summary>Bot Framework channel id of that address.</summary>
    public required string Channel { get; init; }

    /// <summary>Our own address that the person reached there.</summary>
    public required string Line { get; init; }

    /// <summary>Whether that address was left to the key of an erasure, and is sealed anew when the person writes.</summary>
    public bool IsAddressLeft { get; init; }

    /// <summary>Whether that channel fetches its messages from the transcript: then none wait in the outbox.</summary>
    public bool Fetches => ActivityLog.Serves(Channel);

    /// <summary>Data key under which all of it is sealed.</summary>
    public required Guid KeyId { get; init; }

    /// <summary>
    /// Key of its own for what a turn says that erases all else: its last words outlive the rest until they are delivered. Null
    /// for every other turn.
    /// </summary>
    public Guid? LastKeyId { get; init; }

    /// <summary>Turns so far; the fence against two turns on one state.</summary>
    public required long Version { get; init; }

    /// <summary>First number in the transcript that was not erased.</summary>
    public required long SinceSeq { get; init; }

    /// <summary>Next number in the transcript.</summary>
    public required long NextSeq { get; init; }

    /// <summary>Sequence of the last event of the referral API.</summary>
    public required long LastEvent { get; init; }

    /// <summary>Whether staff try the line in it; it was so from its beginning.</summary>
    public required bool IsTest { get; init; }

    /// <summary>What the dialog knows.</summary>
    public required DialogState State { get; init; }
}
