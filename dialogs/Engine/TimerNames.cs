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
}
