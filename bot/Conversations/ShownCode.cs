using HateResponse.Dialogs.Activities;
using HateResponse.Dialogs.Engine;

namespace HateResponse.Bot.Conversations;

/// <summary>A message that was a return code, after it was looked at.</summary>
/// <param name="ConversationId">What it opens; null for nothing.</param>
internal sealed record ShownCode(Guid? ConversationId)
{
    private const string Masked = "•••• •••• •••• ••••";

    /// <summary>The message as it may be kept and shown: without the code.</summary>
    public static Activity Mask(Activity message) => message with { Text = Masked };

    /// <summary>What the dialog hears of it.</summary>
    /// <param name="opened">Whether it opened something.</param>
    /// <param name="message">The message that it was.</param>
    public static Activity Heard(bool opened, Activity message) =>
        (opened ? (TurnEvent)new TurnEvent.CodeResolved() : new TurnEvent.CodeRefused()).ToActivity() with { Locale = message.Locale };
}
