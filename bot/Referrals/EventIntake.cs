using HateResponse.Bot.Conversations;
using HateResponse.Dialogs.Engine;
using HateResponse.Storage;

namespace HateResponse.Bot.Referrals;

/// <summary>Lets a conversation hear of what the referral API tells, once and in order.</summary>
internal sealed class EventIntake(BotStore store, ConversationStore conversations, TurnRunner turns, Wakeups wakeups)
{
    /// <summary>Takes an event; durable with its turn when it returns.</summary>
    public async Task<EventOutcome> TakeAsync(ReferralEvent happened, CancellationToken cancel)
    {
        var outcome = await store.Database.WriteAsync(session => Take(session, happened), cancel);
        wakeups.Outbox.Set();
        return outcome;
    }

    private EventOutcome Take(WriteSession session, ReferralEvent happened)
    {
        if (conversations.Find(session, happened.ConversationId) is not { } conversation)
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

        var data = happened.Data;
        turns.Raise(
            session,
            conversation with { LastEvent = happened.Sequence },
            new TurnEvent.ReferralChanged(data.ReferralId, data.Status, data.OrganizationName, data.Reason, data.ContactBy));
        return EventOutcome.Taken;
    }
}
