namespace HateResponse.Dialogs.Engine;

/// <summary>Names of the timers that a conversation sets.</summary>
public static class TimerNames
{
    /// <summary>The person paused while telling: the story is taken as told so far.</summary>
    public const string StoryQuiet = "story-quiet";

    /// <summary>Pieces kept coming for so long that the line answers anyway.</summary>
    public const string StoryCap = "story-cap";

    /// <summary>Something is to be told that came in the night and can wait for the morning.</summary>
    public const string News = "news";

    /// <summary>A draft was left for some days: who allowed it is reminded once.</summary>
    public const string Reminder = "reminder";

    /// <summary>A draft was left for as long as the tenant keeps one.</summary>
    public const string Draft = "draft";

    /// <summary>Help without a record ends, whatever became of it.</summary>
    public const string OffRecord = "off-record";

    /// <summary>Somebody who wrote a great deal at once has paused.</summary>
    public const string Flood = "flood";
}
