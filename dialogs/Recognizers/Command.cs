namespace HateResponse.Dialogs.Recognizers;

/// <summary>What a person may ask of the line at any question, as a message of its own.</summary>
public enum Command
{
    /// <summary>What is this, and who helps.</summary>
    Help,

    /// <summary>The question before.</summary>
    Back,

    /// <summary>No answer to this question.</summary>
    Skip,

    /// <summary>Go on another time.</summary>
    Pause,

    /// <summary>Go on where it stopped.</summary>
    Continue,

    /// <summary>How do things stand.</summary>
    Status,

    /// <summary>Another language; which one may be said.</summary>
    Language,

    /// <summary>From the beginning.</summary>
    StartOver,

    /// <summary>The story is told.</summary>
    Done,

    /// <summary>A person instead of a machine.</summary>
    Human,

    /// <summary>The person says they are under 18.</summary>
    UnderAge,

    /// <summary>Another answer to an earlier question; its number may be said.</summary>
    Change,

    /// <summary>Hand the report in.</summary>
    Send,

    /// <summary>Destroy what was kept.</summary>
    Erase,

    /// <summary>A code to come back with.</summary>
    Code,

    /// <summary>What was told so far.</summary>
    Show,

    /// <summary>A word of their own, to be asked for before anything is shown.</summary>
    CodeWord,

    /// <summary>More about what happened.</summary>
    More,

    /// <summary>Words that give nothing away.</summary>
    Quiet,

    /// <summary>The usual words again.</summary>
    Plain,

    /// <summary>Help, and nothing kept.</summary>
    NoRecord,

    /// <summary>Nobody may have it any more.</summary>
    ShareOff,

    /// <summary>Who opened it.</summary>
    Readers,

    /// <summary>A record to take along.</summary>
    Record,
}
