using HateResponse.Dialogs.Engine;

namespace HateResponse.Bot.Outbox;

/// <summary>How a send went: a value, never an exception. The set is closed.</summary>
internal abstract record SendResult
{
    private SendResult()
    {
    }

    /// <summary>The other side has it.</summary>
    /// <param name="ProviderId">Its id there, null when it has none.</param>
    /// <param name="Answer">What the conversation must hear of it, null for nothing.</param>
    public sealed record Sent(string? ProviderId, TurnEvent? Answer = null) : SendResult;

    /// <summary>It is known not to have been taken; try again.</summary>
    /// <param name="ErrorCode">Why, as the other side calls it.</param>
    /// <param name="After">Wait that the other side asked for, null to follow <see cref="RetryIntervals"/>.</param>
    public sealed record Retry(string ErrorCode, TimeSpan? After = null) : SendResult;

    /// <summary>It will never be taken.</summary>
    /// <param name="ErrorCode">Why, as the other side calls it.</param>
    /// <param name="Answer">What the conversation must hear of it, null for nothing.</param>
    public sealed record Refused(string ErrorCode, TurnEvent? Answer = null) : SendResult;

    /// <summary>It was not sent, because it may not be now.</summary>
    /// <param name="ErrorCode">Why, in our words.</param>
    /// <param name="Answer">What the conversation must hear of it.</param>
    public sealed record Withheld(string ErrorCode, TurnEvent Answer) : SendResult;

    /// <summary>It may have been taken.</summary>
    /// <param name="ErrorCode">What went wrong.</param>
    public sealed record Unknown(string ErrorCode) : SendResult;
}
