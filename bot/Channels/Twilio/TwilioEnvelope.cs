using HateResponse.Bot.Outbox;
using HateResponse.Dialogs.Activities;
using HateResponse.Storage.Hosting;
using Twilio.Rest.Api.V2010.Account;
using PhoneNumber = Twilio.Types.PhoneNumber;

namespace HateResponse.Bot.Channels.Twilio;

/// <summary>To whom a message goes, from which of our addresses, and where the provider tells how far it got.</summary>
internal sealed class TwilioEnvelope(TwilioOptions options, OwnAddress own)
{
    /// <summary>Says in the address of a status callback which try it is about.</summary>
    public const string TryParameter = "try";

    /// <summary>A message without words yet.</summary>
    public CreateMessageOptions To(OutboxRow row)
    {
        var tried = new SendTry(row.Id, row.Attempts);
        var message = new CreateMessageOptions(new PhoneNumber(row.Address))
        {
            StatusCallback = new Uri($"{options.PublicBaseUrl ?? own.Value}/twilio/status?{TryParameter}={tried}"),
        };
        if (SendsByService(row))
        {
            message.MessagingServiceSid = options.MessagingServiceSid;
        }
        else
        {
            message.From = new PhoneNumber(row.Line);
        }

        return message;
    }

    /// <summary>Messages like it, for a look at the provider. A service chooses the number that it sends from.</summary>
    public ReadMessageOptions Like(OutboxRow row) => new()
    {
        To = new PhoneNumber(row.Address),
        From = SendsByService(row) ? null : new PhoneNumber(row.Line),
    };

    private bool SendsByService(OutboxRow row) =>
        options.MessagingServiceSid is not null && row.Channel == ChannelIds.TwilioSms;
}
