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

    /// <summary>The other side may have it: never sent again blindly, but asked for there.</summary>
    Unknown = 4,

    /// <summary>Not sent: the person asked for silence, or the channel lets nothing through any more.</summary>
    Withheld = 5,

    /// <summary>Asked for at the other side and not found: staff were told.</summary>
    Lost = 6,
}
