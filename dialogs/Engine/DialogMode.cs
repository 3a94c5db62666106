namespace HateResponse.Dialogs.Engine;

/// <summary>What a conversation is doing.</summary>
public enum DialogMode
{
    /// <summary>A report is being told.</summary>
    Reporting = 0,

    /// <summary>The report was handed over; the person may ask, add and choose.</summary>
    FollowingUp = 1,

    /// <summary>The person takes a break: the next message goes on where they were.</summary>
    Paused = 2,

    /// <summary>The person wants no messages: nothing is sent until they say otherwise. Danger is still seen.</summary>
    OptedOut = 3,

    /// <summary>The person wants help and no record: what is told is destroyed at the end, or after two hours.</summary>
    OffRecord = 4,
}
