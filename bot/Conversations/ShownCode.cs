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
    public static Activity Heard(TurnEvent happened, Activity message) => happened.ToActivity() with { Locale = message.Locale };
}
