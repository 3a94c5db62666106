using HateResponse.Bot.Conversations;
using HateResponse.Dialogs.Engine;
using HateResponse.Storage;

namespace HateResponse.Bot.Outbox;

/// <summary>Sends what is due, over and over.</summary>
internal sealed partial class OutboxWorker(
    BotStore store,
    OutboxStore outbox,
    ConversationStore conversations,
    TurnRunner turns,
    IEnumerable<ISender> senders,
    Wakeups wakeups,
    TimeProvider clock,
    ILogger<OutboxWorker> logger) : BackgroundService
{
    /// <summary>Longest wait between two looks at the table, for what no hint was given of.</summary>
    private static readonly TimeSpan LookAfter = TimeSpan.FromSeconds(1);

    private readonly IReadOnlyList<ISender> _senders = [.. senders];

    /// <summary>Leases what is due, sends it, writes down how it went; returns how many rows it handled.</summary>
    public async Task<int> StepAsync(CancellationToken cancel)
    {
        var rows = await store.Database.WriteAsync(Lease, cancel);
        await Task.WhenAll(rows.Select(row => HandleAsync(row, cancel)));
        return rows.Count;
    }

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            if (await TryStepAsync(stoppingToken) == 0)
            {
                await wakeups.Outbox.WaitAsync(LookAfter, clock, stoppingToken);
            }
        }
    }

    private async Task<int> TryStepAsync(CancellationToken cancel)
    {
        try
        {
            return await StepAsync(cancel);
        }
#pragma warning disable CA1031 // the worker outlives a full disk: what it could not do is still in the table
        catch (Exception failure) when (failure is not OperationCanceledException)
#pragma warning restore CA1031
        {
            LogStepFailed(logger, failure.GetType().Name);
            return 0;
        }
    }

    private List<OutboxRow> Lease(WriteSession session)
    {
        var now = clock.GetUtcNow();
        if (outbox.Recover(session, now) is > 0 and var interrupted)
        {
            LogRecovered(logger, interrupted);
        }

        return outbox.Lease(session, now);
    }

    private async Task HandleAsync(OutboxRow row, CancellationToken cancel)
    {
        var result = await SendAsync(row, cancel);
        try
        {
            await store.Database.WriteAsync(session => Settle(session, row, result), CancellationToken.None);
        }
#pragma warning disable CA1031 // the conversation could not take the answer in: ask again later, the key makes it the same answer
        catch (Exception failure) when (Answer(result) is not null)
#pragma warning restore CA1031
        {
            LogSendFailed(logger, row.Id, failure.GetType().Name);
            var later = new SendResult.Retry("answer-not-taken");
            await store.Database.WriteAsync(session => Settle(session, row, later), CancellationToken.None);
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

    private void Settle(WriteSession session, OutboxRow row, SendResult result)
    {
        OutboxStore.Settle(session, row, result, clock.GetUtcNow());
        if (Answer(result) is { } answer)
        {
            turns.Raise(session, conversations.Find(session, row.ConversationId)!, answer); // the row refers to it
        }
    }

    private static TurnEvent? Answer(SendResult result) => result switch
    {
        SendResult.Sent sent => sent.Answer,
        SendResult.Refused refused => refused.Answer,
        _ => null,
    };

    [LoggerMessage(3001, LogLevel.Warning, "Outbox: {Rows} rows had been interrupted while they were sent")]
    private static partial void LogRecovered(ILogger logger, int rows);

    [LoggerMessage(3002, LogLevel.Error, "Outbox row {RowId} failed: {Failure}")]
    private static partial void LogSendFailed(ILogger logger, long rowId, string failure);

    [LoggerMessage(3003, LogLevel.Error, "Outbox step failed: {Failure}")]
    private static partial void LogStepFailed(ILogger logger, string failure);
}
