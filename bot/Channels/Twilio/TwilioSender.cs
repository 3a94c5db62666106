using System.Globalization;
using HateResponse.Bot.Outbox;
using HateResponse.Dialogs.Activities;
using HateResponse.Dialogs.Engine;
using Twilio.Clients;
using Twilio.Exceptions;
using Twilio.Http;
using Twilio.Rest.Api.V2010.Account;
using PhoneNumber = Twilio.Types.PhoneNumber;

namespace HateResponse.Bot.Channels.Twilio;

/// <summary>Sends messages by the provider's REST API, with the provider's own client.</summary>
internal sealed class TwilioSender(IHttpClientFactory clients, TwilioOptions options, OwnAddress own) : ISender
{
    /// <summary>Name of its HTTP client.</summary>
    public const string Client = "twilio";

    /// <summary>The person has stopped messages from this number.</summary>
    private const int OptedOutCode = 21610;

    private const int TooManyRequests = 429;

    /// <inheritdoc/>
    public bool Carries(OutboxRow row) =>
        row.Lane == Lane.Person && row.Channel is ChannelIds.TwilioSms or ChannelIds.WhatsApp;

    /// <inheritdoc/>
    public async Task<SendResult> SendAsync(OutboxRow row, CancellationToken cancel)
    {
        try
        {
            using var http = clients.CreateClient(Client);
            var rest = new TwilioRestClient(options.AccountSid, options.AuthToken, httpClient: new SystemNetHttpClient(http));
            var message = await MessageResource.CreateAsync(Options(row), rest);
            return new SendResult.Sent(message.Sid);
        }
        catch (ApiException refusal)
        {
            return Read(refusal);
        }
        catch (ApiConnectionException failure)
        {
            return Read(failure.InnerException ?? failure);
        }
        catch (Exception failure) when (failure is HttpRequestException or OperationCanceledException or IOException)
        {
            return Read(failure);
        }
    }

    private CreateMessageOptions Options(OutboxRow row)
    {
        var message = new CreateMessageOptions(new PhoneNumber(row.Address))
        {
            Body = NumberedText.Of(row.Message!), // a row of this lane has one
            StatusCallback = new Uri((options.PublicBaseUrl ?? own.Value) + "/twilio/status"),
        };
        if (options.MessagingServiceSid is { } service && row.Channel == ChannelIds.TwilioSms)
        {
            message.MessagingServiceSid = service;
        }
        else
        {
            message.From = new PhoneNumber(row.Line);
        }

        return message;
    }

    private static SendResult Read(ApiException refusal)
    {
        var code = (refusal.Code == 0 ? refusal.Status : refusal.Code).ToString(CultureInfo.InvariantCulture);
        return refusal.Status switch
        {
            TooManyRequests => new SendResult.Retry(code),
            >= 400 and < 500 => new SendResult.Refused(code, refusal.Code == OptedOutCode ? new TurnEvent.OptedOut() : null),
            _ => new SendResult.Unknown(code),
        };
    }

    /// <summary>Only a connection that never came about is known to have carried nothing.</summary>
    private static SendResult Read(Exception failure) =>
        failure is HttpRequestException
        {
            HttpRequestError: HttpRequestError.ConnectionError or HttpRequestError.NameResolutionError
            or HttpRequestError.SecureConnectionError,
        } never
            ? new SendResult.Retry(never.HttpRequestError.ToString())
            : new SendResult.Unknown(failure.GetType().Name);
}
