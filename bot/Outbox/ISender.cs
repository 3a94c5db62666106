namespace HateResponse.Bot.Outbox;

/// <summary>Takes one kind of row out of the house.</summary>
internal interface ISender
{
    /// <summary>Whether this sender is for a row.</summary>
    bool Carries(OutboxRow row);

    /// <summary>Sends. What goes wrong outside is a <see cref="SendResult"/>; an exception is a bug and counts as unknown.</summary>
    Task<SendResult> SendAsync(OutboxRow row, CancellationToken cancel);
}
