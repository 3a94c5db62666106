using HateResponse.Bot.Outbox;
using HateResponse.Bot.ReturnCodes;
using HateResponse.Dialogs.Recognizers;

namespace HateResponse.Bot.Conversations;

/// <summary>
/// The way in for every channel: a message that this returns for is on the disk together with its turn, or, when its turn
/// failed three times, set aside where it can be replayed. Only then may a channel acknowledge it.
/// </summary>
internal sealed partial class MessageIntake(
    BotStore store,
    TurnRunner turns,
    SetAside setAside,
    CodeResolver codes,
    OutboxWorker outbox,
    Wakeups wakeups,
    ILogger<MessageIntake> logger)
{
    private const int Attempts = 3;

    /// <summary>Takes a message, once.</summary>
    /// <param name="inbound">Verified by its channel.</param>
    /// <param name="cancel">Gives up only the wait for a place in the queue.</param>
    public async Task TakeAsync(Inbound inbound, CancellationToken cancel)
    {
        if (ReturnCodeRecognizer.Recognize(inbound.Activity.Text) is { } code)
        {
            await TakeCodeAsync(inbound, code, cancel);
            return;
        }

        await TakeAsync(inbound, shown: null, cancel);
    }

    /// <summary>A code is looked at before the turn, and is in no transcript; a repeat of the message is no second try.</summary>
    private async Task TakeCodeAsync(Inbound inbound, string code, CancellationToken cancel)
    {
        if (ConversationStore.IsTaken(store.Database, inbound.Channel, inbound.MessageId))
        {
            return;
        }

        var shown = await codes.ResolveAsync(code, inbound, cancel);
        await TakeAsync(inbound with { Activity = ShownCode.Mask(inbound.Activity) }, shown, cancel);
    }

    private async Task TakeAsync(Inbound inbound, ShownCode? shown, CancellationToken cancel)
    {
        var reserved = false;
        var way = ActivityLog.Serves(inbound.Channel)
            ? null
            : new WayOut(inbound.Address, () => reserved = reserved || outbox.TryReserve());
        var outcome = default(TurnOutcome);
        try
        {
            outcome = await TakeAsync(inbound, shown, way, cancel);
        }
        finally
        {
            if (outcome.Leased is { } leased)
            {
                outbox.Launch(leased);
            }
            else if (reserved)
            {
                outbox.Release();
            }
        }

        if (outcome.Waits)
        {
            wakeups.Outbox.Set();
        }
    }

    private async Task<TurnOutcome> TakeAsync(Inbound inbound, ShownCode? shown, WayOut? way, CancellationToken cancel)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return await store.Database.WriteAsync(session => turns.Take(session, inbound, shown, way), cancel);
            }
#pragma warning disable CA1031 // whatever a turn dies of, the person's message must not die with it
            catch (Exception failure) when (failure is not OperationCanceledException)
#pragma warning restore CA1031
            {
                LogTurnFailed(logger, inbound.MessageId, attempt, failure.GetType().Name);
                if (attempt == Attempts)
                {
                    await store.Database.WriteAsync(session => setAside.Keep(session, inbound, failure), cancel);
                    return new TurnOutcome(Leased: null, Waits: true);
                }
            }
        }
    }

    [LoggerMessage(2001, LogLevel.Error, "Turn of message {MessageId} failed, attempt {Attempt}: {Failure}")]
    private static partial void LogTurnFailed(ILogger logger, string messageId, int attempt, string failure);
}
