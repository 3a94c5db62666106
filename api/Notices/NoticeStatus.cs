namespace HateResponse.Api.Notices;

/// <summary>Where a notice stands.</summary>
internal enum NoticeStatus
{
    /// <summary>Waits for its time.</summary>
    Pending = 0,

    /// <summary>The mail server has it.</summary>
    Sent = 1,

    /// <summary>The mail server will not have it, or not in time.</summary>
    GivenUp = 2,

    /// <summary>Being sent: committed before the mail server is asked, so that a crash in between shows.</summary>
    Sending = 3,

    /// <summary>The mail server may have it: not sent again, and shown.</summary>
    Unknown = 4,

    /// <summary>Not sent: there is nothing to look at any more.</summary>
    Cancelled = 5,
}
