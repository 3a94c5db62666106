using HateResponse.Bot.Outbox;
using HateResponse.Bot.Privacy;
using HateResponse.Bot.ReturnCodes;
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
    Effects effects,
    Confirmations confirmations,
    Erasing erasing,
    TenantDirectory tenants,
    DialogTurn dialog,
    TimeProvider clock)
{
    /// <summary>Takes a message; when its id was taken before, nothing happens.</summary>
    /// <param name="session">The write.</param>
    /// <param name="inbound">The message.</param>
    /// <param name="shown">What it opens or confirms, where it was a code and is masked; null otherwise.</param>
    /// <param name="way">By which the first reply may leave at once; null when it is fetched.</param>
    public TurnOutcome Take(WriteSession session, Inbound inbound, ShownCode? shown, WayOut? way)
    {
        if (ConversationStore.IsTaken(session, inbound.Channel, inbound.MessageId))
        {
            return default;
        }

        var now = clock.GetUtcNow();
        var tenant = tenants.ByLine(inbound.Line);
        var joined = shown is { ConversationId: { } id, ReportId: null }
            ? conversations.Join(session, inbound, tenant, id, now)
            : null;
        var conversation = joined ?? conversations.FindOrCreate(session, inbound, tenant, now);
        if (conversation is { Version: 0, Fetches: true })
        {
            Greet(session, conversation, inbound.Activity);
            conversation = conversations.Find(session, conversation.Id)!; // put in just now
        }

        ConversationStore.Claim(session, inbound, conversation, conversation.Version + 1, now);
        var heard = shown is null ? inbound.Activity
            : ShownCode.Heard(joined is not null, confirmations.Find(session, shown, conversation, now), inbound.Activity);
        return Turn(session, conversation, new(inbound.Activity, TranscriptKinds.In, inbound.AnsweredByProvider, way, heard));
    }

    /// <summary>Begins a conversation where the line speaks first; false when it was begun before.</summary>
    /// <param name="session">The write.</param>
    /// <param name="arrival">Who is there, in which language: a message that is not said.</param>
    public bool Begin(WriteSession session, Inbound arrival)
    {
        var conversation = conversations.FindOrCreate(
            session, arrival, tenants.ByLine(arrival.Line), clock.GetUtcNow());
        if (conversation.Version > 0)
        {
            return false;
        }

        Greet(session, conversation, arrival.Activity);
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
    /// <param name="silent">Whether the provider has answered it.</param>
    public void Repeat(WriteSession session, Conversation conversation, Activity activity, bool silent) =>
        Turn(session, conversation, new(activity, Kind: null, silent));

    private void Greet(WriteSession session, Conversation conversation, Activity first) => Turn(
        session,
        conversation,
        new(new TurnEvent.Arrived(first.Locale).ToActivity() with { From = first.From }, TranscriptKinds.Event));

    private TurnOutcome Turn(WriteSession session, Conversation before, TurnInput input)
    {
        var now = clock.GetUtcNow();
        var context = new TurnContext
        {
            Activity = input.Heard ?? input.Activity,
            Now = now,
            TurnId = Guid.CreateVersion7(now),
            FreshCode = ReturnCodeStore.Draw(),
            Tenant = tenants.ByLine(before.Line),
            ChannelCode = ChannelCodes.Of(before.Channel),
            IsTest = before.IsTest,
        };
        var result = dialog(before.State, context);
        if (erasing.BeginIfWanted(session, before, result.Effects, input.Kind is null ? null : input.Activity, now) is { } open)
        {
            return Answer(session, before, open, input, result with { State = Silent(before, result.State, input) }, now);
        }

        if (input.Kind is { } kind)
        {
            conversations.Append(session, before, before.NextSeq, kind, input.Activity, now);
        }

        return Answer(
            session, before, before with { NextSeq = before.NextSeq + (input.Kind is null ? 0 : 1) }, input, result, now);
    }

    /// <summary>Who asked for silence is not written to because everything else was forgotten.</summary>
    private static DialogState Silent(Conversation before, DialogState after, TurnInput input) =>
        before.State.Mode == DialogMode.OptedOut && input.Kind == TranscriptKinds.Event
            ? after with { Mode = DialogMode.OptedOut }
            : after;

    /// <summary>Says and saves what the dialog decided.</summary>
    /// <param name="session">The write.</param>
    /// <param name="before">The conversation as it was loaded.</param>
    /// <param name="open">The same after it has heard what came in.</param>
    /// <param name="input">What came in.</param>
    /// <param name="result">What the dialog decided.</param>
    /// <param name="now">UTC instant.</param>
    private TurnOutcome Answer(
        WriteSession session, Conversation before, Conversation open, TurnInput input, TurnResult result, DateTimeOffset now)
    {
        var seq = open.NextSeq;
        var isFarewell = result.State.Mode == DialogMode.OptedOut && before.State.Mode != DialogMode.OptedOut;
        var way = result.State.Mode == DialogMode.OptedOut ? null : input.Way;
        var outcome = default(TurnOutcome);
        if (isFarewell)
        {
            OutboxStore.Withhold(session, open, now);
        }

        foreach (var reply in input.Silent ? [] : result.Replies)
        {
            conversations.Append(session, open, seq, TranscriptKinds.Out, reply, now);
            outcome = Depart(session, open, outcome, new(way, seq++, reply, isFarewell), now);
        }

        var after = open with { State = result.State, Version = before.Version + 1, NextSeq = seq };
        foreach (var effect in result.Effects)
        {
            effects.Perform(session, after, effect, now);
        }

        conversations.Save(session, before, after, input.Kind == TranscriptKinds.In ? now : null);
        return outcome with { Waits = outcome.Waits || result.Effects.Any(effect => !Effects.IsTimer(effect)) };
    }

    /// <summary>The first reply leaves at once where it may; the others wait their turn in the outbox.</summary>
    private TurnOutcome Depart(
        WriteSession session, Conversation conversation, TurnOutcome outcome, Departure departure, DateTimeOffset now)
    {
        var isFirst = outcome is { Leased: null, Waits: false };
        if (isFirst && outbox.AddLeased(session, conversation, departure, now) is { } leased)
        {
            return new TurnOutcome(leased, Waits: false);
        }

        OutboxStore.AddMessage(session, conversation, departure.Seq, departure.IsFarewell, now);
        return outcome with { Waits = true };
    }

    /// <summary>What a turn is about.</summary>
    /// <param name="Activity">Message or event.</param>
    /// <param name="Kind">How it enters the transcript, null when it stands there already.</param>
    /// <param name="Silent">Whether the replies are dropped.</param>
    /// <param name="Way">By which the first reply may leave at once, null when it waits in the outbox.</param>
    /// <param name="Heard">What the dialog hears of it, null for the activity itself.</param>
    private readonly record struct TurnInput(
        Activity Activity, string? Kind, bool Silent = false, WayOut? Way = null, Activity? Heard = null);
}
