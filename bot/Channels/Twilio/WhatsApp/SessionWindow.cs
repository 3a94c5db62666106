using HateResponse.Bot.Outbox;
using HateResponse.Dialogs.Activities;

namespace HateResponse.Bot.Channels.Twilio.WhatsApp;

/// <summary>
/// WhatsApp lets a line write freely for 24 hours after the person wrote, whatever the line said since. Later the provider takes
/// the message and drops it, so it is not sent.
/// </summary>
internal static class SessionWindow
{
    /// <summary>Why a message was withheld.</summary>
    public const string ClosedCode = "window-closed";

    /// <summary>The 24 hours with room for a message that waits at the provider.</summary>
    private static readonly TimeSpan OpenFor = TimeSpan.FromHours(24) - TimeSpan.FromMinutes(10);

    /// <summary>Whether a row may not leave any more.</summary>
    public static bool IsClosedFor(OutboxRow row, DateTimeOffset now) =>
        row.Channel == ChannelIds.WhatsApp && now - row.LastInboundAt >= OpenFor;
}
