using HateResponse.Dialogs.Activities;

namespace HateResponse.Bot.Conversations;

/// <summary>From the Bot Framework's channel ids to the report's <c>channel</c> codes.</summary>
internal static class ChannelCodes
{
    /// <summary>Code of a channel.</summary>
    public static string Of(string channelId) => channelId switch
    {
        ChannelIds.TwilioSms => "sms",
        ChannelIds.WhatsApp => "whatsapp",
        ChannelIds.DirectLine => "webchat",
        _ => throw new ArgumentOutOfRangeException(nameof(channelId), channelId, "No such channel."),
    };
}
