using HateResponse.Dialogs.Engine;
using HateResponse.Storage;
using HateResponse.Storage.Privacy;

namespace HateResponse.Bot.Conversations;

/// <summary>Where people are reached, inside a write. An address is found by a keyed hash, and sealed under its conversation's key.</summary>
internal sealed class Addresses(BotStore store)
{
    private Vault Vault => store.Vault;

    /// <summary>Number of an address that wrote to a line before; null for none.</summary>
    public long? Find(WriteSession session, Inbound inbound) => session.Number(
        "SELECT id FROM addresses WHERE channel = @1 AND line = @2 AND hash = @3",
        inbound.Channel,
        inbound.Line,
        Vault.Hash("address", inbound.Address));

    /// <summary>Number of an address that is to be put in.</summary>
    public static long Next(WriteSession session) =>
        session.Number("SELECT max(id) + 1 FROM addresses") ?? 1;

    /// <summary>Lets an address, new or known, reach a conversation. What it asked for (silence) stays.</summary>
    public void Put(
        WriteSession session, long id, Inbound inbound, (Guid Id, Guid KeyId) conversation, DateTimeOffset now) =>
        session.Execute(
            """
            INSERT INTO addresses (id, channel, line, hash, address_sealed, conversation_id, opted_out, last_inbound_at)
            VALUES (@1, @2, @3, @4, @5, @6, 0, @7)
            ON CONFLICT (id) DO UPDATE SET
                address_sealed = excluded.address_sealed, conversation_id = excluded.conversation_id
            """,
            id,
            inbound.Channel,
            inbound.Line,
            Vault.Hash("address", inbound.Address),
            Vault.Seal(conversation.KeyId, inbound.Address, Sealed.Address),
            conversation.Id.ToString(),
            now.ToUnixTimeMilliseconds());

    /// <summary>Where the person of a conversation is answered.</summary>
    public string Open(WriteSession session, Conversation conversation) => session.First(
        "SELECT a.address_sealed, c.key_id FROM addresses a JOIN conversations c ON c.id = a.conversation_id WHERE a.id = @1",
        row => Vault.OpenText(Guid.Parse(row.GetString(1)), row.GetFieldValue<byte[]>(0), Sealed.Address),
        conversation.AddressId)!; // the row was read in this transaction

    /// <summary>Notes what a turn, or something set aside, left of an address.</summary>
    /// <param name="session">The write.</param>
    /// <param name="after">The conversation as it is saved.</param>
    /// <param name="heardAt">UTC instant at which the person wrote; null when they did not.</param>
    public static void Heard(WriteSession session, Conversation after, DateTimeOffset? heardAt) => session.Execute(
        "UPDATE addresses SET opted_out = @2, last_inbound_at = coalesce(@3, last_inbound_at) WHERE id = @1",
        after.AddressId,
        after.State.Mode == DialogMode.OptedOut,
        heardAt?.ToUnixTimeMilliseconds());
}
