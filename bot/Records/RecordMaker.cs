using HateResponse.Bot.Channels.DirectLine.Access;
using HateResponse.Bot.Channels.DirectLine.Log;
using HateResponse.Bot.Conversations;
using HateResponse.Dialogs.Reporting;
using HateResponse.Dialogs.Tenants;
using HateResponse.Storage;
using HateResponse.Storage.Privacy;

namespace HateResponse.Bot.Records;

/// <summary>Makes the record of the conversation that somebody has open on the web.</summary>
internal sealed class RecordMaker(
    BotStore store, Tokens tokens, WebAddresses addresses, ConversationStore conversations, TimeProvider clock)
{
    /// <summary>Makes it, and keeps its hash.</summary>
    /// <param name="token">Direct Line token of the page.</param>
    /// <param name="checkAddress">Where records can be checked.</param>
    /// <param name="madeAt">
    /// Unix seconds of a record that was shown before, to have the same once more; null for one of now. It is believed only where that
    /// record was made indeed.
    /// </param>
    /// <param name="cancel">Gives up.</param>
    public async Task<RecordOutcome> MakeAsync(string token, string checkAddress, long? madeAt, CancellationToken cancel)
    {
        var (open, isExpired) = await tokens.ReadAsync(token);
        if (open is null || isExpired)
        {
            return new RecordOutcome.NotOpened();
        }

        return addresses.Of(open) is { } address
            ? await store.Database.WriteAsync(session => Make(session, address, open.Tenant, checkAddress, madeAt), cancel)
            : new RecordOutcome.NothingToShow();
    }

    private RecordOutcome Make(WriteSession session, long address, TenantSettings tenant, string checkAddress, long? madeAt)
    {
        if (Find(session, address) is not { State: var state })
        {
            return new RecordOutcome.NothingToShow();
        }

        if (madeAt is { } seconds && TakeAwayRecord.Of(state, tenant, checkAddress, DateTimeOffset.FromUnixTimeSeconds(seconds)) is { } again &&
            RecordStore.IsKnown(session, again.Hash))
        {
            return new RecordOutcome.Made(again, tenant);
        }

        var now = clock.GetUtcNow();
        if (TakeAwayRecord.Of(state, tenant, checkAddress, now) is not { } record)
        {
            return new RecordOutcome.NothingToShow();
        }

        RecordStore.Keep(session, record.Hash, tenant.Id, now);
        return new RecordOutcome.Made(record, tenant);
    }

    /// <summary>The conversation that an address has reached; null when it was erased.</summary>
    private Conversation? Find(WriteSession session, long address)
    {
        try
        {
            return session.First("SELECT conversation_id FROM addresses WHERE id = @1", row => row.GetString(0), address) is { } id
                ? conversations.Find(session, Guid.Parse(id))
                : null;
        }
        catch (KeyDestroyedException)
        {
            return null;
        }
    }
}
