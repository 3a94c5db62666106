using HateResponse.Bot.Conversations;
using HateResponse.Dialogs.Engine;
using HateResponse.Storage;

namespace HateResponse.Bot.Outbox;

/// <summary>Carries one leased row: sends it, writes down how it went, lets the conversation hear the answer.</summary>
internal sealed partial class Courier(
    BotStore store,
    ConversationStore conversations,
    TurnRunner turns,
    DeliveryStatuses deliveries,
    IEnumerable<ISender> senders,
    TimeProvider clock,
    ILogger<Courier> logger)
{
    private readonly IReadOnlyList<ISender> _senders = [.. senders];

    /// <summary>
    /// Sends a row and writes down how it went. When the conversation cannot take the answer in, it is asked for again later:
    /// the key makes it the same answer.
    /// </summary>
    /// <returns>Whether more of the outbox may be ready to go.</returns>
    public async Task<bool> CarryAsync(OutboxRow row, CancellationToken cancel)
    {
        var result = await SendAsync(row, cancel);
        var more = await TrySettleAsync(row, result);
        if (more is null && Answer(result) is not null)
        {
            more = await TrySettleAsync(row, new SendResult.Retry("answer-not-taken"));
        }

        return more ?? true;
    }

    /// <summary>Whether more of the outbox may be ready; null when the row could not be settled.</summary>
    private async Task<bool?> TrySettleAsync(OutboxRow row, SendResult result)
    {
        try
        {
            return await store.Database.WriteAsync(session => Settle(session, row, result), CancellationToken.None);
        }
#pragma warning disable CA1031 // the row stays leased, and is settled as interrupted when its lease is over
        catch (Exception failure)
#pragma warning restore CA1031
        {
            LogSendFailed(logger, row.Id, failure.GetType().Name);
            return null;
        }
    }

    private async Task<SendResult> SendAsync(OutboxRow row, CancellationToken cancel)
    {
        try
        {
            return await _senders.First(sender => sender.Carries(row)).SendAsync(row, cancel);
        }
#pragma warning disable CA1031 // one row must not stop the others; what became of it nobody knows
        catch (Exception failure)
#pragma warning restore CA1031
        {
            LogSendFailed(logger, row.Id, failure.GetType().Name);
            return row.Lane == Lane.Person
                ? new SendResult.Unknown(failure.GetType().Name)
                : new SendResult.Retry(failure.GetType().Name);
        }
    }

    private bool Settle(WriteSession session, OutboxRow row, SendResult result)
    {
        if (!OutboxStore.Settle(session, row, result, clock.GetUtcNow()))
        {
            return;
        }

        if (result is SendResult.Sent { ProviderId: { } providerId })
        {
            deliveries.Apply(session, providerId);
        }

        if (Answer(result) is { } answer)
        {
            turns.Raise(session, conversations.Find(session, row.ConversationId)!, answer); // the row refers to it
        }

        return Answer(result) is not null || OutboxStore.HasOpen(session, row.ConversationId, row.Lane);
    }

    private static TurnEvent? Answer(SendResult result) => result switch
    {
        SendResult.Sent sent => sent.Answer,
        SendResult.Refused refused => refused.Answer,
        _ => null,
    };

    [LoggerMessage(3002, LogLevel.Error, "Outbox row {RowId} failed: {Failure}")]
    private static partial void LogSendFailed(ILogger logger, long rowId, string failure);
}
