using HateResponse.Bot.Conversations;
using HateResponse.Dialogs.Engine;
using HateResponse.Storage;

namespace HateResponse.Bot.Referrals;

/// <summary>
/// Lets a conversation hear of what the referral API tells, once and in order. An event whose turn fails three times is set
/// aside: what the API tells after it is heard.
/// </summary>
internal sealed partial class EventIntake(
    BotStore store,
    ConversationStore conversations,
    TurnRunner turns,
    SetAside setAside,
    Wakeups wakeups,
    ILogger<EventIntake> logger)
{
    private const int Attempts = 3;

    /// <summary>Takes an event; durable with its turn, or set aside, when it returns.</summary>
    /// <param name="happened">The event.</param>
    /// <param name="told">What the conversation hears of it.</param>
    /// <param name="cancel">Gives up only the wait for a place in the queue.</param>
    public async Task<EventOutcome> TakeAsync(ReferralEvent happened, TurnEvent told, CancellationToken cancel)
    {
        EventOutcome outcome;
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                outcome = await store.Database.WriteAsync(session => Take(session, happened, told, null), cancel);
                break;
            }
#pragma warning disable CA1031 // whatever the turn dies of, the events after it must not wait for a mended version
            catch (Exception failure) when (failure is not OperationCanceledException)
#pragma warning restore CA1031
            {
                LogTurnFailed(logger, happened.EventId, attempt, failure.GetType().Name);
                if (attempt == Attempts)
                {
                    outcome = await store.Database.WriteAsync(session => Take(session, happened, told, failure), cancel);
                    break;
                }
            }
        }

        wakeups.Outbox.Set();
        return outcome;
    }

    private EventOutcome Take(WriteSession session, ReferralEvent happened, TurnEvent told, Exception? failed)
    {
        if (conversations.Find(session, happened.ConversationId, anyState: failed is not null) is not { } conversation)
        {
            return EventOutcome.UnknownConversation;
        }

        if (happened.Sequence <= conversation.LastEvent)
        {
            return EventOutcome.Repeat;
        }

        if (happened.Sequence > conversation.LastEvent + 1)
        {
            return EventOutcome.TooEarly;
        }

        var current = conversation with { LastEvent = happened.Sequence };
        if (failed is null)
        {
            turns.Raise(session, current, told);
        }
        else
        {
            setAside.Keep(session, current, EventSources.Referrals, happened.EventId.ToString(), told, failed);
        }

        return EventOutcome.Taken;
    }

    [LoggerMessage(4003, LogLevel.Error, "Turn of event {EventId} failed, attempt {Attempt}: {Failure}")]
    private static partial void LogTurnFailed(ILogger logger, Guid eventId, int attempt, string failure);
}
