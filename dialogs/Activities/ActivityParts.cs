using System.Text.Json;

namespace HateResponse.Dialogs.Activities;

/// <summary>Values of <see cref="Activity.Type"/> that this product reads or writes.</summary>
public static class ActivityTypes
{
    /// <summary>Somebody said something.</summary>
    public const string Message = "message";

    /// <summary>Something happened outside of the talk: a timer, an answer of the referral API.</summary>
    public const string Event = "event";
}

/// <summary>Values of <see cref="Activity.ChannelId"/>.</summary>
public static class ChannelIds
{
    /// <summary>Text message by Twilio.</summary>
    public const string TwilioSms = "twilio-sms";

    /// <summary>Direct Line: our own web chat, and whatever else fetches its messages.</summary>
    public const string DirectLine = "directline";

    /// <summary>WhatsApp by Twilio; the Bot Framework has no id of its own for it.</summary>
    public const string WhatsApp = "whatsapp";
}

/// <summary>Values of <see cref="Activity.InputHint"/>.</summary>
public static class InputHints
{
    /// <summary>The line waits for an answer.</summary>
    public const string ExpectingInput = "expectingInput";

    /// <summary>The line listens, and does not need an answer.</summary>
    public const string AcceptingInput = "acceptingInput";
}

/// <summary>Values of <see cref="Activity.Importance"/>.</summary>
public static class Importances
{
    /// <summary>Words about somebody's safety: better said twice than not at all.</summary>
    public const string High = "high";
}

/// <summary>A person, a bot or an address on a channel.</summary>
/// <param name="Id">Opaque channel address; never parsed, never normalised.</param>
/// <param name="Name">Name shown by the channel, null when there is none.</param>
public sealed record ChannelAccount(string Id, string? Name = null);

/// <summary>A conversation on a channel.</summary>
/// <param name="Id">Our id of the conversation.</param>
public sealed record ConversationAccount(string Id);

/// <summary>Answers offered with a message.</summary>
/// <param name="Actions">In the order in which they are numbered, from 1.</param>
public sealed record SuggestedActions(IReadOnlyList<CardAction> Actions);

/// <summary>One offered answer.</summary>
/// <param name="Type">
/// <c>imBack</c>: choosing it says <paramref name="Title"/>, as the person would. <c>openUrl</c>, on the web alone: it opens a page of
/// ours that <paramref name="Value"/> names, <c>record</c> for the record that the person takes with them.
/// </param>
/// <param name="Title">What the person reads.</param>
/// <param name="Value">
/// What the choice stands for, the question and the option's code: <c>safe:yes</c>. A channel that can sends it back as
/// <see cref="Activity.Value"/>, so that a tap on an old question is told apart.
/// </param>
public sealed record CardAction(string Type, string Title, string Value);

/// <summary>A piece of media.</summary>
/// <param name="ContentType">MIME type as the channel claims it.</param>
/// <param name="ContentUrl">Where the channel keeps it; null when the content came inline.</param>
/// <param name="Name">File name, null when the channel gives none.</param>
/// <param name="Content">Inline content, null when there is a URL.</param>
public sealed record Attachment(string ContentType, string? ContentUrl, string? Name = null, JsonElement? Content = null);
