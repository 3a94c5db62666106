using HateResponse.Bot.Outbox;
using HateResponse.Dialogs.Activities;
using HateResponse.Storage.Hosting;
using Twilio.Clients;
using Twilio.Exceptions;
using Twilio.Http;
using Twilio.Rest.Api.V2010.Account;
using PhoneNumber = Twilio.Types.PhoneNumber;

namespace HateResponse.Bot.Channels.Twilio;

/// <summary>Sends messages by the provider's REST API, with the provider's own client.</summary>
internal sealed partial class TwilioSender(
    IHttpClientFactory clients, TwilioOptions options, OwnAddress own, ILogger<TwilioSender> logger) : ISender
{
    /// <summary>Name of its HTTP client.</summary>
    public const string Client = "twilio";

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
            LogNotTaken(logger, row.Id, refusal.Status, refusal.Code);
            return TwilioFailures.Read(refusal);
        }
        catch (ApiConnectionException failure)
        {
            return TwilioFailures.Read(failure.InnerException ?? failure);
        }
        catch (Exception failure) when (failure is HttpRequestException or OperationCanceledException or IOException)
        {
            return TwilioFailures.Read(failure);
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

    [LoggerMessage(1004, LogLevel.Error, "Provider did not take outbox row {RowId}: status {Status}, code {Code}")]
    private static partial void LogNotTaken(ILogger logger, long rowId, int status, int code);
}
