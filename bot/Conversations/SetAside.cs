using System.Text.Json;
using HateResponse.Bot.Outbox;
using HateResponse.Bot.Referrals;
using HateResponse.Bot.Tenants;
using HateResponse.Dialogs.Activities;
using HateResponse.Dialogs.Engine;
using HateResponse.Storage;

namespace HateResponse.Bot.Conversations;

/// <summary>Messages whose turn keeps failing: kept, answered with an apology once, told to staff, replayed when mended.</summary>
internal sealed partial class SetAside(
    BotStore store,
    ConversationStore conversations,
    OutboxStore outbox,
    ReferralRequests requests,
    TurnRunner turns,
    TenantDirectory tenants,
    TimeProvider clock,
    ILogger<SetAside> logger)
{
    /// <summary>Keeps a message instead of its turn.</summary>
    public void Keep(WriteSession session, Inbound inbound, Exception failure)
    {
        if (ConversationStore.IsTaken(session, inbound.Channel, inbound.MessageId))
        {
            return;
        }

        var now = clock.GetUtcNow();
        var before = conversations.FindOrCreate(session, inbound, tenants.ByLine(inbound.Line).Id, now);
        ConversationStore.Claim(session, inbound, before, turn: 0, now);
        conversations.Append(session, before, before.NextSeq, TranscriptKinds.In, inbound.Activity, now);
        session.Execute(
            "INSERT INTO set_aside (channel, message_id, conversation_id, seq, failure, at) VALUES (@1, @2, @3, @4, @5, @6)",
            inbound.Channel,
            inbound.MessageId,
            before.Id.ToString(),
            before.NextSeq,
            failure.GetType().Name,
            now.ToUnixTimeMilliseconds());
        var kept = before with { NextSeq = before.NextSeq + 1 };
        var after = inbound.AnsweredByProvider ? kept : Apologize(session, kept, now);
        outbox.AddRequest(session, after, requests.MessageSetAside(after, now), now);
        conversations.Save(session, before, after with { Version = before.Version + 1 }, now);
    }

    /// <summary>
    /// Gives every message that was set aside its turn now; returns how many were taken. One that fails again keeps waiting.
    /// </summary>
    public async Task<int> ReplayAsync(CancellationToken cancel)
    {
        var taken = 0;
        foreach (var row in store.Database.Read(connection => SetAsideRow.Waiting(connection)))
        {
            try
            {
                await store.Database.WriteAsync(session => Replay(session, row), cancel);
                taken++;
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

    private void Replay(WriteSession session, SetAsideRow row)
    {
        var conversation = conversations.Find(session, row.ConversationId)!; // set_aside refers to it
        turns.Repeat(session, conversation, Activity(session, conversation, row.Seq));
        session.Execute(
            "UPDATE set_aside SET replayed_at = @3 WHERE channel = @1 AND message_id = @2",
            row.Channel,
            row.MessageId,
            clock.GetUtcNow().ToUnixTimeMilliseconds());
    }

    private Activity Activity(WriteSession session, Conversation conversation, long seq) =>
        session.First(
            "SELECT activity_sealed FROM transcript WHERE conversation_id = @1 AND seq = @2",
            row => JsonSerializer.Deserialize(
                store.Vault.Open(conversation.KeyId, row.GetFieldValue<byte[]>(0), Sealed.Activity),
                ActivityJson.Default.Activity),
            conversation.Id.ToString(),
            seq)!; // kept with the set_aside row

    /// <summary>One apology for as long as anything of this conversation waits.</summary>
    private Conversation Apologize(WriteSession session, Conversation conversation, DateTimeOffset now)
    {
        var waiting = session.First(
            "SELECT count(*) FROM set_aside WHERE conversation_id = @1 AND replayed_at IS NULL",
            row => row.GetInt32(0),
            conversation.Id.ToString());
        if (waiting > 1 || conversation.State.Mode == DialogMode.OptedOut)
        {
            return conversation;
        }

        var apology = DialogEngine.Apology(conversation.State);
        conversations.Append(session, conversation, conversation.NextSeq, TranscriptKinds.Out, apology, now);
        OutboxStore.AddMessage(session, conversation.Id, conversation.NextSeq, isFarewell: false, now);
        return conversation with { NextSeq = conversation.NextSeq + 1 };
    }

    [LoggerMessage(2004, LogLevel.Error, "Message {MessageId}, set aside before, failed again: {Failure}")]
    private static partial void LogStillFails(ILogger logger, string messageId, string failure);
}
