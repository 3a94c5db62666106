using HateResponse.Dialogs.Activities;
using HateResponse.Dialogs.Engine;

namespace HateResponse.Bot.Conversations;

/// <summary>A message that was a code, after it was looked at.</summary>
/// <param name="ConversationId">What it opens, or where the report was made that it confirms; null for nothing.</param>
/// <param name="ReportId">The report that it confirms; null for a code that opens its conversation.</param>
internal sealed record ShownCode(Guid? ConversationId, Guid? ReportId)
{
    /// <summary>A code that is good for nothing: wrong, unknown, erased or locked.</summary>
    public static ShownCode Nothing { get; } = new(null, null);

    private const string Masked = "•••• •••• •••• ••••";

    /// <summary>The message as it may be kept and shown: without the code.</summary>
    public static Activity Mask(Activity message) => message with { Text = Masked };

    /// <summary>What the dialog hears of it.</summary>
    /// <param name="isOpened">Whether it opened a conversation.</param>
    /// <param name="confirms">The report that it confirms; null for none.</param>
    /// <param name="message">The message that it was.</param>
    public static Activity Heard(bool isOpened, Guid? confirms, Activity message)
    {
        TurnEvent heard = isOpened ? new TurnEvent.CodeResolved()
            : confirms is { } reportId ? new TurnEvent.ConfirmationFound(reportId)
            : new TurnEvent.CodeRefused();
        return heard.ToActivity() with { Locale = message.Locale };
    }
}
