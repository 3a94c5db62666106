namespace HateResponse.Api.BotEvents;

/// <summary>How the bot answered an event.</summary>
internal enum BotEventResult
{
    /// <summary>It was taken, now or before.</summary>
    Taken,

    /// <summary>Not now: one before it is missing, or the bot is away.</summary>
    NotNow,

    /// <summary>The bot knows of no such conversation, or cannot read it.</summary>
    NotKnown,
}
