namespace HateResponse.Bot.Referrals;

/// <summary>What the referral API is asked for.</summary>
internal static class RequestKinds
{
    /// <summary>To keep a report.</summary>
    public const string Report = "report";

    /// <summary>To tell staff.</summary>
    public const string Alert = "alert";

    /// <summary>Who can help.</summary>
    public const string Matches = "matches";

    /// <summary>To keep a consent.</summary>
    public const string Consent = "consent";

    /// <summary>Who opened a report.</summary>
    public const string Readers = "readers";

    /// <summary>To take a consent back.</summary>
    public const string Withdrawal = "withdrawal";

    /// <summary>To erase a report.</summary>
    public const string Erase = "erase";

    /// <summary>Who can help somebody of whom nothing is kept.</summary>
    public const string Help = "help";

    /// <summary>To open a referral.</summary>
    public const string Referral = "referral";
}
