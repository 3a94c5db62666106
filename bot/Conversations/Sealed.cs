namespace HateResponse.Bot.Conversations;

/// <summary>Purposes under which parts of a conversation are sealed: none opens in another's place.</summary>
internal static class Sealed
{
    /// <summary>Where the person is reached.</summary>
    public const string Address = "address";

    /// <summary>What the dialog knows.</summary>
    public const string State = "state";

    /// <summary>A row of the transcript.</summary>
    public const string Activity = "activity";

    /// <summary>A code to come back with, until its proof is made.</summary>
    public const string ReturnCode = "return-code";

    /// <summary>Something asked of the referral API.</summary>
    public const string Request = "request";
}
