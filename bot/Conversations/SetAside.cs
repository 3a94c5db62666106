using HateResponse.Bot.Outbox;
using HateResponse.Bot.Referrals;
using HateResponse.Bot.Tenants;
using HateResponse.Dialogs.Activities;
using HateResponse.Dialogs.Engine;
using HateResponse.Storage;

namespace HateResponse.Bot.Conversations;

/// <summary>
/// Messages and events whose turn keeps failing: kept, told to staff, replayed when mended; a message is answered with an
/// apology once.
/// </summary>
internal sealed class SetAside(
    ConversationStore conversations,
    OutboxStore outbox,
    ReferralRequests requests,
    TenantDirectory tenants,
    TimeProvider clock)
{
    /// <summary>Within this time after it came a message is still part of the talk, and may have its turn.</summary>
    public static TimeSpan ReplayFor { get; } = TimeSpan.FromHours(1);

    /// <summary>Keeps a message instead of its turn.</summary>
    public void Keep(WriteSession session, Inbound inbound, Exception failure)
    {
        if (ConversationStore.IsTaken(session, inbound.Channel, inbound.MessageId))
        {
            return;
        }

        var now = clock.GetUtcNow();
        var tenant = tenants.ByLine(inbound.Line);
        var before = conversations.FindOrCreate(session, inbound, tenant, now, anyState: true);
        ConversationStore.Claim(session, inbound, before, turn: 0, now);
        var row = new SetAsideRow(inbound.Channel, inbound.MessageId, before.Id, before.NextSeq, inbound.AnsweredByProvider);
        var kept = Add(session, before, row, inbound.Activity, failure);
        var after = inbound.AnsweredByProvider ? kept : Apologize(session, kept, now);
        ConversationStore.SaveKept(session, before, after, now);
    }

    /// <summary>Keeps an event instead of its turn, so that what comes after it is heard.</summary>
    /// <param name="session">The write.</param>
    /// <param name="before">Whose it is; <see cref="Conversation.LastEvent"/> as it is to be.</param>
    /// <param name="source">Where it came from, in place of a channel.</param>
    /// <param name="eventId">Its id there.</param>
    /// <param name="happened">What happened.</param>
    /// <param name="failure">What its turn failed of.</param>
    public void Keep(
        WriteSession session, Conversation before, string source, string eventId, TurnEvent happened, Exception failure)
    {
        var row = new SetAsideRow(source, eventId, before.Id, before.NextSeq, Silent: false);
        ConversationStore.SaveKept(
            session, before, Add(session, before, row, happened.ToActivity(), failure), heardAt: null);
    }

    private Conversation Add(
        WriteSession session, Conversation before, SetAsideRow row, Activity activity, Exception failure)
    {
        var now = clock.GetUtcNow();
        var kind = EventSources.Has(row.Channel) ? TranscriptKinds.Event : TranscriptKinds.In;
        conversations.Append(session, before, row.Seq, kind, activity, now);
        row.Add(session, failure, now);
        var after = before with { NextSeq = before.NextSeq + 1 };
        outbox.AddRequest(session, after, requests.MessageSetAside(after, now), now);
        return after;
    }

    /// <summary>One apology while messages of the last hour wait: who writes again a week later is told again.</summary>
    private Conversation Apologize(WriteSession session, Conversation conversation, DateTimeOffset now)
    {
        if (SetAsideRow.Waiting(session, conversation.Id, now - ReplayFor) > 1 || conversation.State.Mode == DialogMode.OptedOut)
        {
            return conversation;
        }

        var apology = DialogEngine.Apology(conversation.State);
        conversations.Append(session, conversation, conversation.NextSeq, TranscriptKinds.Out, apology, now);
        OutboxStore.AddMessage(session, conversation, conversation.NextSeq, isFarewell: false, now);
        return conversation with { NextSeq = conversation.NextSeq + 1 };
    }
}
