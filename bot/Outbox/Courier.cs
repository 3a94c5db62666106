using HateResponse.Bot.Conversations;
using HateResponse.Dialogs.Engine;
using HateResponse.Storage;

namespace HateResponse.Bot.Outbox;

/// <summary>Carries one leased row: sends it, writes down how it went, lets the conversation hear the answer.</summary>
internal sealed partial class Courier(
    BotStore store,
    ConversationStore conversations,
    TurnRunner turns,
    SetAside setAside,
    DeliveryStatuses deliveries,
    IEnumerable<ISender> senders,
    TimeProvider clock,
    ILogger<Courier> logger)
{
    private readonly IReadOnlyList<ISender> _senders = [.. senders];

    /// <summary>How often an answer is asked for again that the conversation cannot take in.</summary>
    private const int AnswerAttempts = 3;

    /// <summary>
    /// Sends a row and writes down how it went. When the conversation cannot take the answer in, it is asked for again later:
    /// the key makes it the same answer. After the third time it is set aside, so that what waits behind it goes.
    /// </summary>
    /// <returns>Whether more of the outbox may be ready to go.</returns>
    public async Task<bool> CarryAsync(OutboxRow row, CancellationToken cancel)
    {
        var result = await SendAsync(row, cancel);
        var (more, failure) = await TrySettleAsync(row, session => Settle(session, row, result));
        if (failure is null || Answer(result) is not { } answer)
        {
            return more;
        }

        await TrySettleAsync(row, session =>
        {
            if (row.Attempts + 1 < AnswerAttempts)
            {
                Settlement.Settle(session, row, new SendResult.Retry("answer-not-taken"), clock.GetUtcNow());
            }
            else if (Settlement.Settle(session, row, result, clock.GetUtcNow()))
            {
                var conversation = conversations.Find(session, row.ConversationId, anyState: true)!; // the row refers to it
                setAside.Keep(session, conversation, EventSources.Outbox, row.IdempotencyKey, answer, failure);
            }

            return true;
        });
        return true;
    }

    /// <summary>Whether more of the outbox may be ready, and what writing down failed of; null when nothing.</summary>
    private async Task<(bool More, Exception? Failure)> TrySettleAsync(OutboxRow row, Func<WriteSession, bool> settle)
    {
        try
        {
            return (await store.Database.WriteAsync(settle, CancellationToken.None), null);
        }
#pragma warning disable CA1031 // the row stays leased, and is settled as interrupted when its lease is over
        catch (Exception failure)
#pragma warning restore CA1031
        {
            LogSendFailed(logger, row.Id, failure.GetType().Name);
            return (true, failure);
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
        if (!Settlement.Settle(session, row, result, clock.GetUtcNow()))
        {
            return true;
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
        SendResult.Withheld withheld => withheld.Answer,
        _ => null,
    };

    [LoggerMessage(3002, LogLevel.Error, "Outbox row {RowId} failed: {Failure}")]
    private static partial void LogSendFailed(ILogger logger, long rowId, string failure);
}
