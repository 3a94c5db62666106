namespace HateResponse.Bot.Conversations;

/// <summary>
/// The way in for every channel: a message that this returns for is on the disk together with its turn, or, when its turn
/// failed three times, set aside where it can be replayed. Only then may a channel acknowledge it.
/// </summary>
internal sealed partial class MessageIntake(
    BotStore store, TurnRunner turns, SetAside setAside, Wakeups wakeups, ILogger<MessageIntake> logger)
{
    private const int Attempts = 3;

    /// <summary>Takes a message, once.</summary>
    /// <param name="inbound">Verified by its channel.</param>
    /// <param name="cancel">Gives up only the wait for a place in the queue.</param>
    public async Task TakeAsync(Inbound inbound, CancellationToken cancel)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                await store.Database.WriteAsync(session => turns.Take(session, inbound), cancel);
                break;
            }
#pragma warning disable CA1031 // whatever a turn dies of, the person's message must not die with it
            catch (Exception failure) when (failure is not OperationCanceledException)
#pragma warning restore CA1031
            {
                LogTurnFailed(logger, inbound.MessageId, attempt, failure.GetType().Name);
                if (attempt == Attempts)
                {
                    await store.Database.WriteAsync(session => setAside.Keep(session, inbound, failure), cancel);
                    break;
                }
            }
        }

        wakeups.Outbox.Set();
    }

    [LoggerMessage(2001, LogLevel.Error, "Turn of message {MessageId} failed, attempt {Attempt}: {Failure}")]
    private static partial void LogTurnFailed(ILogger logger, string messageId, int attempt, string failure);
}
