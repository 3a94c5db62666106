using HateResponse.Bot.Conversations;
using HateResponse.Bot.Outbox;
using HateResponse.Bot.Referrals;
using HateResponse.Bot.Tenants;
using HateResponse.Dialogs.Activities;
using HateResponse.Dialogs.Engine;
using HateResponse.Storage;

namespace HateResponse.Bot.Privacy;

/// <summary>
/// The part of an erasure that is in its turn: from here on the conversation has a new key, and nothing of before belongs to it.
/// What takes longer than a moment (rows, the old key, the referral API, the provider) is done afterwards by a worker.
/// </summary>
internal sealed class Erasing(
    BotStore store,
    Addresses addresses,
    OutboxStore outbox,
    UnsentRows unsent,
    TenantDirectory tenants,
    Wakeups wakeups)
{
    /// <summary>Begins it where a turn wants it; null where it does not. A talk may have made several reports.</summary>
    /// <inheritdoc cref="Begin"/>
    public Conversation? BeginIfWanted(
        WriteSession session, Conversation before, IReadOnlyList<TurnEffect> effects, Activity? heard, DateTimeOffset now)
    {
        List<TurnEffect.EraseAll> wanted = [.. effects.OfType<TurnEffect.EraseAll>()];
        if (wanted.Count == 0)
        {
            return null;
        }

        var after = Begin(session, before, wanted[0], heard, now);
        wanted.Skip(1).ToList().ForEach(other => Ask(session, after, other, now));
        return after;
    }

    /// <summary>Begins it.</summary>
    /// <param name="session">The write of the turn.</param>
    /// <param name="before">The conversation as it was loaded.</param>
    /// <param name="erase">What is wanted.</param>
    /// <param name="heard">The message that asked for it, which is destroyed with the rest; null when none did.</param>
    /// <param name="now">UTC instant.</param>
    /// <returns>The conversation as it goes on, with a key for what this turn says.</returns>
    private Conversation Begin(
        WriteSession session, Conversation before, TurnEffect.EraseAll erase, Activity? heard, DateTimeOffset now)
    {
        var next = heard is null ? before.NextSeq : before.NextSeq + 1;
        var after = before with
        {
            KeyId = store.Vault.Create(now),
            LastKeyId = store.Vault.Create(now),
            SinceSeq = next,
            NextSeq = next,
        };
        addresses.Leave(session, before, after.LastKeyId.Value);
        session.Execute(
            "UPDATE conversations SET key_id = @2, since_seq = @3, state_sealed = NULL, handed_over_at = NULL WHERE id = @1",
            after.Id.ToString(),
            after.KeyId.ToString(),
            after.SinceSeq);
        Forget(session, before);
        unsent.Settle(session, before, after, now);
        var requestId = Ask(session, after, erase, now);
        var erasureId = Add(session, before, after, erase, requestId, now);
        if (heard is { Id: { } providerId } && ProviderCopies.Has(before.Channel))
        {
            ProviderCopies.Note(session, erasureId, [providerId], now);
        }

        session.AfterCommit(wakeups.Erasures.Set);
        return after;
    }

    /// <summary>Timers of what is gone would wake somebody who asked for silence; a code would lead to nothing.</summary>
    private static void Forget(WriteSession session, Conversation before)
    {
        session.Execute("DELETE FROM timers WHERE conversation_id = @1", before.Id.ToString());
        session.Execute("DELETE FROM return_codes WHERE conversation_id = @1", before.Id.ToString());
        session.Execute("DELETE FROM set_aside WHERE conversation_id = @1", before.Id.ToString());
    }

    private long? Ask(WriteSession session, Conversation after, TurnEffect.EraseAll erase, DateTimeOffset now)
    {
        if (erase.ReportId is not { } reportId)
        {
            return null;
        }

        outbox.AddRequest(session, after, ReportAsks.Erase(reportId), now);
        return session.LastId;
    }

    private long Add(
        WriteSession session,
        Conversation before,
        Conversation after,
        TurnEffect.EraseAll erase,
        long? requestId,
        DateTimeOffset now)
    {
        session.Execute(
            """
            INSERT INTO erasures (conversation_id, tenant, reason, from_seq, through_seq, key_id, last_key_id, request_id, step, begun_at)
            VALUES (@1, @2, @3, @4, @5, @6, @7, @8, 0, @9)
            """,
            before.Id.ToString(),
            tenants.ByLine(before.Line).Id,
            erase.Reason,
            before.SinceSeq,
            after.SinceSeq - 1,
            before.KeyId.ToString(),
            after.LastKeyId.ToString(),
            requestId,
            now.ToUnixTimeMilliseconds());
        return session.LastId;
    }
}
