using HateResponse.Bot.Outbox;
using HateResponse.Bot.Referrals;
using HateResponse.Bot.Tenants;
using HateResponse.Dialogs.Activities;
using HateResponse.Dialogs.Engine;
using HateResponse.Storage;

namespace HateResponse.Bot.Conversations;

/// <summary>
/// One turn, inside one write: claim the message, load the conversation, ask the dialog, save what it decided. Everything that
/// is to happen outside becomes a row here.
/// </summary>
internal sealed class TurnRunner(
    ConversationStore conversations,
    OutboxStore outbox,
    ReferralRequests requests,
    TenantDirectory tenants,
    DialogTurn dialog,
    TimeProvider clock)
{
    /// <summary>Takes a message; false when its id was taken before, and then nothing happens.</summary>
    public bool Take(WriteSession session, Inbound inbound)
    {
        if (ConversationStore.IsTaken(session, inbound.Channel, inbound.MessageId))
        {
            return false;
        }

        var now = clock.GetUtcNow();
        var tenant = tenants.ByLine(inbound.Line);
        var conversation = conversations.FindOrCreate(session, inbound, tenant.Id, now);
        ConversationStore.Claim(session, inbound, conversation, conversation.Version + 1, now);
        Turn(session, conversation, new(inbound.Activity, TranscriptKinds.In, inbound.AnsweredByProvider));
        return true;
    }

    /// <summary>Lets a conversation know of something that happened.</summary>
    /// <param name="session">The write.</param>
    /// <param name="conversation">Whose it is, as loaded in this write.</param>
    /// <param name="happened">What happened.</param>
    public void Raise(WriteSession session, Conversation conversation, TurnEvent happened) =>
        Turn(session, conversation, new(happened.ToActivity(), TranscriptKinds.Event));

    /// <summary>Gives a message its turn that stands in the transcript without one.</summary>
    /// <param name="session">The write.</param>
    /// <param name="conversation">Whose it is, as loaded in this write.</param>
    /// <param name="activity">The message.</param>
    public void Repeat(WriteSession session, Conversation conversation, Activity activity) =>
        Turn(session, conversation, new(activity, Kind: null));

    private void Turn(WriteSession session, Conversation before, TurnInput input)
    {
        var now = clock.GetUtcNow();
        var context = new TurnContext
        {
            Activity = input.Activity,
            Now = now,
            TurnId = Guid.CreateVersion7(now),
            Tenant = tenants.ByLine(before.Line),
            ChannelCode = ChannelCodes.Of(before.Channel),
        };
        var result = dialog(before.State, context);

        var seq = before.NextSeq;
        if (input.Kind is { } kind)
        {
            conversations.Append(session, before, seq++, kind, input.Activity, now);
        }

        var isFarewell = result.State.Mode == DialogMode.OptedOut && before.State.Mode != DialogMode.OptedOut;
        foreach (var reply in input.Silent ? [] : result.Replies)
        {
            conversations.Append(session, before, seq, TranscriptKinds.Out, reply, now);
            OutboxStore.AddMessage(session, before.Id, seq++, isFarewell, now);
        }

        var after = before with { State = result.State, Version = before.Version + 1, NextSeq = seq };
        foreach (var effect in result.Effects)
        {
            Perform(session, after, effect, now);
        }

        conversations.Save(session, before, after, now);
    }

    private void Perform(WriteSession session, Conversation conversation, TurnEffect effect, DateTimeOffset now)
    {
        switch (effect)
        {
            case TurnEffect.SetTimer set:
                Timers.Set(session, conversation.Id, set.Name, set.DueAt);
                break;
            case TurnEffect.CancelTimers cancel:
                Timers.Cancel(session, conversation.Id, cancel.Names);
                break;
            default:
                outbox.AddRequest(session, conversation, requests.For(session, conversation, effect), now);
                break;
        }
    }

    /// <summary>What a turn is about.</summary>
    /// <param name="Activity">Message or event.</param>
    /// <param name="Kind">How it enters the transcript, null when it stands there already.</param>
    /// <param name="Silent">Whether the replies are dropped.</param>
    private readonly record struct TurnInput(Activity Activity, string? Kind, bool Silent = false);
}
