namespace HateResponse.Bot.ReturnCodes;

/// <summary>What codes are for.</summary>
internal static class CodeKinds
{
    /// <summary>To come back: it opens a conversation.</summary>
    public const string Return = "return";

    /// <summary>To confirm a report that somebody made for another person: it opens nothing.</summary>
    public const string Confirmation = "confirmation";
}
