using System.Text.Json;
using System.Text.Json.Serialization;

namespace HateResponse.Dialogs.Activities;

/// <summary>
/// One thing that happened in a conversation, as the Bot Framework puts it on the wire (Activity schema 3.x). Null means
/// "not given". Properties that this product does not read are kept in <see cref="More"/> and written back unchanged.
/// </summary>
public sealed record Activity
{
    /// <summary>One of <see cref="ActivityTypes"/>; an unknown type is kept and ignored.</summary>
    public required string Type { get; init; }

    /// <summary>Id given by the channel; for a text message the provider's message id.</summary>
    public string? Id { get; init; }

    /// <summary>UTC instant at which the channel received it.</summary>
    public DateTimeOffset? Timestamp { get; init; }

    /// <summary>Channel it travels on, for example <c>twilio-sms</c> (see <see cref="ChannelIds"/>).</summary>
    public string? ChannelId { get; init; }

    /// <summary>Who sent it.</summary>
    public ChannelAccount? From { get; init; }

    /// <summary>Who gets it.</summary>
    public ChannelAccount? Recipient { get; init; }

    /// <summary>Conversation it belongs to.</summary>
    public ConversationAccount? Conversation { get; init; }

    /// <summary>What was said, as typed, at most what the channel lets through.</summary>
    public string? Text { get; init; }

    /// <summary>BCP 47 language of <see cref="Text"/>.</summary>
    public string? Locale { get; init; }

    /// <summary>One of <see cref="InputHints"/>.</summary>
    public string? InputHint { get; init; }

    /// <summary>One of <see cref="Importances"/>; null for what is neither more nor less important than the rest.</summary>
    public string? Importance { get; init; }

    /// <summary>Answers offered with a message; a channel shows buttons, a list or numbers.</summary>
    public SuggestedActions? SuggestedActions { get; init; }

    /// <summary>Media sent along.</summary>
    public IReadOnlyList<Attachment>? Attachments { get; init; }

    /// <summary>Name of an event activity (see <see cref="Engine.TurnEvent"/>).</summary>
    public string? Name { get; init; }

    /// <summary>Value of an event activity; of a message, the <see cref="CardAction.Value"/> of what was tapped, as a string.</summary>
    public JsonElement? Value { get; init; }

    /// <summary>Id of the activity that this one answers.</summary>
    public string? ReplyToId { get; init; }

    /// <summary>Everything else that arrived.</summary>
    /// <remarks>Not init-only: generated JSON passes those to the constructor, where extension data must not be.</remarks>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? More { get; set; }
}
