namespace HateResponse.Bot.Outbox;

/// <summary>Where a row of the outbox stands.</summary>
internal enum OutboxStatus
{
    /// <summary>Waits for its time.</summary>
    Pending = 0,

    /// <summary>Being sent.</summary>
    Leased = 1,

    /// <summary>The other side has it.</summary>
    Sent = 2,

    /// <summary>The other side will not have it.</summary>
    Refused = 3,

    /// <summary>The other side may have it: never sent again blindly, and shown.</summary>
    Unknown = 4,

    /// <summary>Not sent, because the person asked for silence.</summary>
    Withheld = 5,
}
