namespace HateResponse.Bot.Outbox;

/// <summary>Looks at the provider for a message whose answer was lost.</summary>
internal interface ISentLookup
{
    /// <summary>Whether this lookup is for a row.</summary>
    bool Knows(OutboxRow row);

    /// <summary>Looks. What goes wrong outside is a <see cref="LookupResult.Unanswered"/>.</summary>
    Task<LookupResult> LookAsync(OutboxRow row, CancellationToken cancel);
}
