using Dapper;
using HateResponse.Dialogs.Engine;
using HateResponse.Storage;
using HateResponse.Storage.Hosting;

namespace HateResponse.Bot.Conversations;

/// <summary>Wakes conversations whose timers are due.</summary>
internal sealed partial class TimerWorker(
    BotStore store,
    ConversationStore conversations,
    TurnRunner turns,
    Wakeups wakeups,
    TimeProvider clock,
    ILogger<TimerWorker> logger) : BackgroundService
{
    private const int MaxDue = 200;
    private static readonly TimeSpan LookAfter = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan RepeatAfter = TimeSpan.FromMinutes(1);

    /// <summary>Fires what is due; returns how many timers that were.</summary>
    public async Task<int> StepAsync(CancellationToken cancel)
    {
        var due = store.Database.Read(connection => connection
            .Query<(string Conversation, string Name)>(
                "SELECT conversation_id, name FROM timers WHERE due_at <= @now ORDER BY due_at LIMIT @MaxDue",
                new { now = clock.GetUtcNow().ToUnixTimeMilliseconds(), MaxDue })
            .ToList());
        await Task.WhenAll(due.Select(timer => FireAsync(Guid.Parse(timer.Conversation), timer.Name, cancel)));
        if (due.Count > 0)
        {
            wakeups.Outbox.Set();
        }

        return due.Count;
    }

    /// <inheritdoc/>
    protected override Task ExecuteAsync(CancellationToken stoppingToken) =>
        new StepLoop(clock, logger) { LookAfter = LookAfter }.RunAsync(
            async cancel => await StepAsync(cancel) == MaxDue, stoppingToken);

    private async Task FireAsync(Guid conversationId, string name, CancellationToken cancel)
    {
        try
        {
            await store.Database.WriteAsync(session => Fire(session, conversationId, name), cancel);
        }
#pragma warning disable CA1031 // the timer stays in the table, the others fire
        catch (Exception failure) when (failure is not OperationCanceledException)
#pragma warning restore CA1031
        {
            LogFailed(logger, conversationId, name, failure.GetType().Name);
            await store.Database.WriteAsync(
                session => Timers.Set(session, conversationId, name, clock.GetUtcNow() + RepeatAfter), cancel);
        }
    }

    private void Fire(WriteSession session, Guid conversationId, string name)
    {
        if (Timers.Take(session, conversationId, name, clock.GetUtcNow()))
        {
            turns.Raise(session, conversations.Find(session, conversationId)!, new TurnEvent.TimerFired(name)); // foreign key
        }
    }

    [LoggerMessage(2002, LogLevel.Error, "Timer {Timer} of conversation {ConversationId} failed: {Failure}")]
    private static partial void LogFailed(ILogger logger, Guid conversationId, string timer, string failure);
}
