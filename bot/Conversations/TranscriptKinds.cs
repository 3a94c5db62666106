namespace HateResponse.Bot.Conversations;

/// <summary>Who speaks in a row of the transcript.</summary>
internal static class TranscriptKinds
{
    /// <summary>The person.</summary>
    public const string In = "in";

    /// <summary>The line.</summary>
    public const string Out = "out";

    /// <summary>Nobody: something happened.</summary>
    public const string Event = "event";
}
