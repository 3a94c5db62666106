using HateResponse.Bot.Channels.DirectLine.Access;
using HateResponse.Bot.Channels.DirectLine.Log;
using HateResponse.Bot.Conversations;
using HateResponse.Dialogs.Engine;

namespace HateResponse.Bot.Channels.DirectLine.Intake;

/// <summary>Somebody is typing: a story that the line listens to is not over yet. Nothing of it is kept.</summary>
internal sealed class TypingNotes(BotStore store, WebAddresses addresses, TimeProvider clock)
{
    /// <summary>Puts off the end of the story; nothing where none is being told.</summary>
    public async Task TakeAsync(WebConversation conversation, CancellationToken cancel)
    {
        if (addresses.WaitingFor(conversation, TimerNames.StoryQuiet) is not { } waiting)
        {
            return;
        }

        var dueAt = clock.GetUtcNow() + conversation.Tenant.StoryQuietOnTheWebFor;
        await store.Database.WriteAsync(
            session => Timers.Extend(session, waiting, TimerNames.StoryQuiet, dueAt), cancel);
    }
}
