using HateResponse.Bot.Conversations;
using HateResponse.Bot.ReturnCodes;
using HateResponse.Dialogs.Activities;
using HateResponse.Dialogs.Engine;
using HateResponse.Dialogs.Tenants;

namespace HateResponse.Bot.WebChat;

/// <summary>
/// What the line will say first, for a page that shows it before there is a conversation: the dialog itself says it, and nothing
/// is kept. When somebody writes, the same words are said in earnest.
/// </summary>
internal sealed class FirstWords(DialogTurn dialog, TimeProvider clock)
{
    /// <summary>The messages, in order.</summary>
    /// <param name="language">BCP 47 language of the page.</param>
    /// <param name="tenant">Whose line.</param>
    /// <param name="isTest">Whether the page is there to try the line.</param>
    public IReadOnlyList<Activity> In(string language, TenantSettings tenant, bool isTest)
    {
        var now = clock.GetUtcNow();
        return dialog(DialogState.New, new TurnContext
        {
            Activity = new TurnEvent.Arrived(language).ToActivity(),
            Now = now,
            TurnId = Guid.CreateVersion7(now),
            FreshCode = ReturnCodeStore.Draw(),
            Tenant = tenant,
            ChannelCode = ChannelCodes.Of(ChannelIds.DirectLine),
            IsTest = isTest,
        }).Replies;
    }
}
