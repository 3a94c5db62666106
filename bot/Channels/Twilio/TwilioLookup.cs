using HateResponse.Bot.Outbox;
using HateResponse.Dialogs.Activities;
using Twilio.Rest.Api.V2010.Account;

namespace HateResponse.Bot.Channels.Twilio;

/// <summary>
/// Looks in the provider's list of messages for one whose answer was lost. The provider has no key of ours to look by, so it is
/// told by what it says, to whom, and since when.
/// </summary>
internal sealed class TwilioLookup(TwilioApi api, TwilioEnvelope envelope) : ISentLookup
{
    /// <summary>How far the provider's clock may be behind ours.</summary>
    private static readonly TimeSpan Skew = TimeSpan.FromMinutes(2);

    /// <summary>Most messages looked through: far more than one person is sent in the time that is looked at.</summary>
    private const int MaxMessages = 200;

    /// <inheritdoc/>
    public bool Knows(OutboxRow row) =>
        row.Lane == Lane.Person && row.Channel is ChannelIds.TwilioSms or ChannelIds.WhatsApp;

    /// <inheritdoc/>
    public async Task<LookupResult> LookAsync(OutboxRow row, CancellationToken cancel)
    {
        var since = row.BeganAt - Skew;
        var query = envelope.Like(row);
        query.DateSentAfter = since.UtcDateTime;
        query.PageSize = MaxMessages;
        query.Limit = MaxMessages;
        var (messages, failure) = await api.AskAsync(rest => MessageResource.ReadAsync(query, rest));
        if (messages is null)
        {
            return new LookupResult.Unanswered(TwilioFailures.Code(failure));
        }

        messages.AutoPaging = false; // it would fetch in the middle of a loop
        var found = messages.Where(message => IsIt(message, row, since)).Select(message => message.Sid).Reverse().ToList();
        return found.Count > 0 ? new LookupResult.Found(found) : new LookupResult.NotFound();
    }

    /// <summary>A menu may be kept as its text alone, or as the numbered text that it falls back to.</summary>
    private static bool IsIt(MessageResource message, OutboxRow row, DateTimeOffset since)
    {
        var (body, said) = (Bare(message.Body), row.Message!); // a row of this lane has one
        return message.Direction != MessageResource.DirectionEnum.Inbound &&
            (message.DateCreated is not { } created || created >= since.UtcDateTime) &&
            (body == Bare(NumberedText.Of(said)) || (said.SuggestedActions is not null && body == Bare(said.Text)));
    }

    private static string Bare(string? text) => (text ?? "").Replace("\r\n", "\n", StringComparison.Ordinal).Trim();
}
