using HateResponse.Bot.Channels.Twilio.WhatsApp;
using HateResponse.Bot.Outbox;
using HateResponse.Dialogs.Activities;
using HateResponse.Dialogs.Engine;
using Twilio.Rest.Api.V2010.Account;

namespace HateResponse.Bot.Channels.Twilio;

/// <summary>Sends messages: text messages as numbered text, WhatsApp with buttons or a list where it can show them.</summary>
internal sealed partial class TwilioSender(
    TwilioApi api, TwilioEnvelope envelope, Contents contents, TimeProvider clock, ILogger<TwilioSender> logger) : ISender
{
    /// <summary>Contents tried for one message: the one that is known, and one made anew.</summary>
    private const int MaxContents = 2;

    /// <summary>The content is gone, not ours, or its variables do not fit (Twilio errors 21654 to 21656).</summary>
    private static readonly string[] ContentCodes = ["21654", "21655", "21656"];

    /// <inheritdoc/>
    public bool Carries(OutboxRow row) =>
        row.Lane == Lane.Person && row.Channel is ChannelIds.TwilioSms or ChannelIds.WhatsApp;

    /// <inheritdoc/>
    public async Task<SendResult> SendAsync(OutboxRow row, CancellationToken cancel)
    {
        if (SessionWindow.IsClosedFor(row, clock.GetUtcNow()))
        {
            LogClosed(logger, row.Id);
            return new SendResult.Withheld(SessionWindow.ClosedCode, new TurnEvent.WindowClosed());
        }

        if (row is { Channel: ChannelIds.WhatsApp, IsPlain: false } && Menu.Of(row.Message!) is { } menu && // this lane has one
            await SendAsync(row, menu, cancel) is { } result)
        {
            return result;
        }

        var text = envelope.To(row);
        text.Body = NumberedText.Of(row.Message!); // a row of this lane has one
        return await SendAsync(row, text);
    }

    /// <summary>Sends a menu; null, and nothing was taken, where the provider would not have it: a content of ours may be gone there.</summary>
    private async Task<SendResult?> SendAsync(OutboxRow row, Menu menu, CancellationToken cancel)
    {
        for (var made = 0; made < MaxContents && await contents.FindAsync(menu.Shape, cancel) is { } sid; made++)
        {
            var message = envelope.To(row);
            message.ContentSid = sid;
            message.ContentVariables = menu.ToJson();
            var result = await SendAsync(row, message);
            if (result is not SendResult.Refused { ErrorCode: var code } || !ContentCodes.Contains(code))
            {
                return result;
            }

            await contents.ForgetAsync(menu.Shape);
        }

        return null;
    }

    private async Task<SendResult> SendAsync(OutboxRow row, CreateMessageOptions message)
    {
        var (sent, failure) = await api.AskAsync(rest => MessageResource.CreateAsync(message, rest));
        if (sent?.Sid is { Length: > 0 } sid)
        {
            return new SendResult.Sent(sid);
        }

        var result = failure ?? new SendResult.Unknown("no-id");
        LogNotTaken(logger, row.Id, result.GetType().Name, TwilioFailures.Code(result));
        return result;
    }

    [LoggerMessage(1004, LogLevel.Error, "Provider did not take outbox row {RowId}: {Outcome}, {Code}")]
    private static partial void LogNotTaken(ILogger logger, long rowId, string outcome, string code);

    [LoggerMessage(1006, LogLevel.Warning, "Outbox row {RowId} was not sent: WhatsApp's 24 hours since the person wrote are over")]
    private static partial void LogClosed(ILogger logger, long rowId);
}
