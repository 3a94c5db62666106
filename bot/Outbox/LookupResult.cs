namespace HateResponse.Bot.Outbox;

/// <summary>What the provider says of a message whose answer was lost. The set is closed.</summary>
internal abstract record LookupResult
{
    private LookupResult()
    {
    }

    /// <summary>It has messages that say the same to the same person.</summary>
    /// <param name="ProviderIds">Their ids there, oldest first; one of another row may be among them.</param>
    public sealed record Found(IReadOnlyList<string> ProviderIds) : LookupResult;

    /// <summary>It has none.</summary>
    public sealed record NotFound : LookupResult;

    /// <summary>It could not say.</summary>
    /// <param name="ErrorCode">Why.</param>
    public sealed record Unanswered(string ErrorCode) : LookupResult;
}
