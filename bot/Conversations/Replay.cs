using System.Text.Json;
using HateResponse.Dialogs.Activities;
using HateResponse.Storage;

namespace HateResponse.Bot.Conversations;

/// <summary>The turn of what had been set aside.</summary>
internal sealed partial class Replay(
    BotStore store, ConversationStore conversations, TurnRunner turns, TimeProvider clock, ILogger<Replay> logger)
{
    /// <summary>
    /// Gives what was set aside its turn now; returns how many were taken. One that fails again keeps waiting. A message has
    /// none any more when it is older than an hour, or when anything has happened since: it would be read as the answer to
    /// another question, and answered out of the blue. An event has none after a newer event. Both stay, and staff know.
    /// </summary>
    public async Task<int> RunAsync(CancellationToken cancel)
    {
        var taken = 0;
        foreach (var row in store.Database.Read(connection => SetAsideRow.Waiting(connection)))
        {
            try
            {
                taken += await store.Database.WriteAsync(session => Run(session, row), cancel) ? 1 : 0;
            }
#pragma warning disable CA1031 // whatever it dies of, it stays where it is, and the others have their turn
            catch (Exception failure) when (failure is not OperationCanceledException)
#pragma warning restore CA1031
            {
                LogStillFails(logger, row.MessageId, failure.GetType().Name);
            }
        }

        return taken;
    }

    private bool Run(WriteSession session, SetAsideRow row)
    {
        var now = clock.GetUtcNow();
        if (!row.MayHaveItsTurn(session, now - SetAside.ReplayFor))
        {
            return false;
        }

        var conversation = conversations.Find(session, row.ConversationId)!; // set_aside refers to it
        turns.Repeat(session, conversation, Activity(session, conversation, row.Seq), row.Silent);
        row.Done(session, now);
        return true;
    }

    private Activity Activity(WriteSession session, Conversation conversation, long seq) =>
        session.First(
            "SELECT activity_sealed FROM transcript WHERE conversation_id = @1 AND seq = @2",
            row => JsonSerializer.Deserialize(
                store.Vault.Open(conversation.KeyId, row.GetFieldValue<byte[]>(0), Sealed.Activity),
                ActivityJson.Default.Activity),
            conversation.Id.ToString(),
            seq)!; // kept with the set_aside row

    [LoggerMessage(2004, LogLevel.Error, "Message {MessageId}, set aside before, failed again: {Failure}")]
    private static partial void LogStillFails(ILogger logger, string messageId, string failure);
}
