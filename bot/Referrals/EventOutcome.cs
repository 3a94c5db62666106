namespace HateResponse.Bot.Referrals;

/// <summary>What became of an event of the referral API.</summary>
internal enum EventOutcome
{
    /// <summary>The conversation has heard of it.</summary>
    Taken,

    /// <summary>It had been heard of before.</summary>
    Repeat,

    /// <summary>One before it is missing.</summary>
    TooEarly,

    /// <summary>There is no such conversation.</summary>
    UnknownConversation,
}
