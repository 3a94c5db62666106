using System.Globalization;
using System.Text.Json;
using HateResponse.Bot.Conversations;
using HateResponse.Dialogs.Activities;
using HateResponse.Dialogs.Engine;

namespace HateResponse.Bot.Channels.Twilio;

/// <summary>From a verified webhook to the Activity that it is. Nothing is decided here.</summary>
internal static class TwilioInbound
{
    private const string WhatsAppPrefix = "whatsapp:";

    /// <summary>Most media of one message.</summary>
    private const int MaxMedia = 10;

    /// <summary>Longest payload of a button.</summary>
    private const int MaxPayloadChars = 256;

    /// <summary>
    /// Words that carriers and the provider act on by themselves, on SMS: the address is blocked or free before we read them.
    /// </summary>
    private static readonly HashSet<string> CarrierStops = new(
        ["STOP", "STOPALL", "UNSUBSCRIBE", "CANCEL", "END", "QUIT", "REVOKE", "OPTOUT"], StringComparer.OrdinalIgnoreCase);

    /// <summary>Reads a message; null when it lacks an id, a sender or a recipient.</summary>
    /// <param name="form">Fields of the webhook.</param>
    /// <param name="at">UTC instant of its arrival.</param>
    public static Inbound? Read(TwilioForm form, DateTimeOffset at)
    {
        if (form["MessageSid"] is not { Length: > 0 and <= 64 } sid || form["From"] is not { Length: > 0 } from ||
            form["To"] is not { Length: > 0 } to)
        {
            return null;
        }

        var channel = from.StartsWith(WhatsAppPrefix, StringComparison.Ordinal) ? ChannelIds.WhatsApp : ChannelIds.TwilioSms;
        var text = Text(form);
        return new Inbound
        {
            Channel = channel,
            MessageId = sid,
            Address = from,
            Line = to,
            Activity = Said(form) with
            {
                Id = sid,
                Timestamp = at,
                ChannelId = channel,
                Text = text,
                Attachments = Media(form),
                ReplyToId = form["OriginalRepliedMessageSid"],
                More = More(form),
            },
            AnsweredByProvider = form["OptOutType"] is { Length: > 0 } ||
                (channel == ChannelIds.TwilioSms && CarrierStops.Contains(text.Trim())),
        };
    }

    /// <summary>A row that was chosen from a list is titled by its number where its label is too long for a title.</summary>
    private static string Text(TwilioForm form) => (form["ListId"], form["ListDescription"]) switch
    {
        ({ Length: > 0 }, { Length: > 0 } label) => label,
        _ => form["Body"] ?? "",
    };

    /// <summary>With Advanced Opt-Out the provider says what a word of the tenant's own choice means.</summary>
    private static Activity Said(TwilioForm form) => form["OptOutType"] switch
    {
        "STOP" => new TurnEvent.OptedOut().ToActivity(),
        "START" => new TurnEvent.OptedIn().ToActivity(),
        _ => new Activity { Type = ActivityTypes.Message, Value = Tapped(form) },
    };

    /// <summary>What stands behind a button or a row of a list, as we sent it out.</summary>
    private static JsonElement? Tapped(TwilioForm form) => (form["ButtonPayload"] ?? form["ListId"]) switch
    {
        { Length: > 0 and <= MaxPayloadChars } payload => JsonSerializer.SerializeToElement(payload),
        _ => null,
    };

    /// <summary>The count may lie: what is there is taken, up to what a message can hold.</summary>
    private static List<Attachment>? Media(TwilioForm form)
    {
        List<Attachment>? media = null;
        for (var i = 0; i < MaxMedia; i++)
        {
            var number = i.ToString(CultureInfo.InvariantCulture);
            if (form["MediaUrl" + number] is { Length: > 0 } url)
            {
                (media ??= []).Add(new Attachment(form["MediaContentType" + number] ?? "application/octet-stream", url));
            }
        }

        return media;
    }

    private static Dictionary<string, JsonElement>? More(TwilioForm form) => (form["Latitude"], form["Longitude"]) switch
    {
        ({ Length: > 0 } latitude, { Length: > 0 } longitude) => new()
        {
            ["entities"] = JsonSerializer.SerializeToElement(new[] { new { type = "GeoCoordinates", latitude, longitude } }),
        },
        _ => null,
    };
}
