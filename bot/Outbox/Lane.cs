namespace HateResponse.Bot.Outbox;

/// <summary>Where a row goes. Within a lane of a conversation order is kept; a lane that is stuck holds up no other.</summary>
internal enum Lane
{
    /// <summary>To the person.</summary>
    Person = 0,

    /// <summary>To the referral API.</summary>
    Referrals = 1,

    /// <summary>To staff, by the referral API: danger waits behind no report.</summary>
    Alerts = 2,

    /// <summary>To a conversation of this line, which is to hear of something that another one said.</summary>
    Conversations = 3,
}
