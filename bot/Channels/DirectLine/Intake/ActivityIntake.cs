using HateResponse.Bot.Channels.DirectLine.Access;
using HateResponse.Bot.Channels.DirectLine.Log;
using HateResponse.Bot.Channels.DirectLine.Streams;
using HateResponse.Bot.Conversations;
using HateResponse.Bot.Tenants;
using HateResponse.Dialogs.Activities;

namespace HateResponse.Bot.Channels.DirectLine.Intake;

/// <summary>
/// The way from Direct Line into a turn. Messages have one; typing puts off the end of a story; whatever else is taken without
/// effect: an event of a client is never an event of ours.
/// </summary>
internal sealed class ActivityIntake(
    BotStore store,
    MessageIntake messages,
    TurnRunner turns,
    MessageIds ids,
    ConversationIds conversations,
    TypingNotes typing,
    WebAddresses addresses,
    StreamHub streams,
    TimeProvider clock)
{
    private const string Typing = "typing";

    /// <summary>Begins a conversation with the line's first words; false where it was begun before.</summary>
    /// <param name="conversation">Which.</param>
    /// <param name="locale">BCP 47 language of the page, null when unknown.</param>
    /// <param name="cancel">Gives up the wait for a place in the queue.</param>
    public async Task<bool> BeginAsync(WebConversation conversation, string? locale, CancellationToken cancel)
    {
        var arrival = Inbound(conversation, "", requester: null, new Activity
        {
            Type = ActivityTypes.Event,
            From = conversation.UserId is { } user ? new ChannelAccount(user) : null,
            Locale = PageLanguage.Of(locale),
        });
        var begun = await store.Database.WriteAsync(session => turns.Begin(session, arrival), cancel);
        streams.Wake(conversation);
        return begun;
    }

    /// <summary>Takes an activity, once; returns its id.</summary>
    /// <param name="conversation">Where it was said.</param>
    /// <param name="activity">Checked.</param>
    /// <param name="visitor">Keyed word for where it came from.</param>
    /// <param name="cancel">Gives up the wait for a place in the queue.</param>
    public async Task<string> TakeAsync(
        WebConversation conversation, Activity activity, string visitor, CancellationToken cancel)
    {
        if (activity.Type != ActivityTypes.Message)
        {
            if (activity.Type == Typing)
            {
                await typing.TakeAsync(conversation, cancel);
            }

            return $"{conversation.Id}|{MessageIds.Fresh()}";
        }

        var now = clock.GetUtcNow();
        var inbound = Inbound(conversation, ids.Of(conversation, activity), visitor, activity with { Timestamp = now });
        await messages.TakeAsync(inbound, cancel);
        streams.Wake(conversation);
        return addresses.IdOf(conversation, inbound.MessageId) ?? $"{conversation.Id}|{MessageIds.Fresh()}";
    }

    private Inbound Inbound(WebConversation conversation, string messageId, string? requester, Activity activity) => new()
    {
        Channel = ChannelIds.DirectLine,
        MessageId = messageId,
        Address = conversation.Id,
        Line = TenantDirectory.WebLine(conversation.Tenant),
        Activity = activity,
        Requester = requester,
        OnTestPage = conversations.IsTest(conversation.Id),
    };
}
