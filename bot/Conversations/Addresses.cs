using System.Security.Cryptography;
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
                address_sealed = excluded.address_sealed, conversation_id = excluded.conversation_id, key_id = NULL
            """,
            id,
            inbound.Channel,
            inbound.Line,
            Vault.Hash("address", inbound.Address),
            Vault.Seal(conversation.KeyId, inbound.Address, Sealed.Address),
            conversation.Id.ToString(),
            now.ToUnixTimeMilliseconds());

    /// <summary>Seals an address anew that was left to the key of an erasure: the person writes again, and is answered.</summary>
    public void Renew(WriteSession session, Inbound inbound, Conversation conversation)
    {
        if (conversation.IsAddressLeft)
        {
            session.Execute(
                "UPDATE addresses SET address_sealed = @2, key_id = NULL WHERE id = @1",
                conversation.AddressId,
                Vault.Seal(conversation.KeyId, inbound.Address, Sealed.Address));
        }
    }

    /// <summary>
    /// Leaves the addresses of a conversation to keys that will be destroyed: the one that last words go to, to theirs; the others
    /// to that of all that was said before.
    /// </summary>
    /// <param name="session">The write.</param>
    /// <param name="before">The conversation as it was.</param>
    /// <param name="lastKeyId">Key of the last words.</param>
    public void Leave(WriteSession session, Conversation before, Guid lastKeyId)
    {
        var address = TryOpen(session, before);
        session.Execute(
            "UPDATE addresses SET key_id = @2 WHERE conversation_id = @1 AND key_id IS NULL",
            before.Id.ToString(),
            before.KeyId.ToString());
        if (address is not null)
        {
            session.Execute(
                "UPDATE addresses SET address_sealed = @2, key_id = @3 WHERE id = @1",
                before.AddressId,
                Vault.Seal(lastKeyId, address, Sealed.Address),
                lastKeyId.ToString());
        }
    }

    /// <summary>Seals the addresses of a conversation under another key.</summary>
    public void Reseal(WriteSession session, Guid conversationId, Guid from, Guid to)
    {
        var sealedAddresses = session.Query(
            "SELECT id, address_sealed FROM addresses WHERE conversation_id = @1 AND key_id IS NULL",
            row => (Id: row.GetInt64(0), Box: row.GetFieldValue<byte[]>(1)),
            conversationId.ToString());
        foreach (var (id, box) in sealedAddresses)
        {
            session.Execute(
                "UPDATE addresses SET address_sealed = @2 WHERE id = @1",
                id,
                Vault.Seal(to, Vault.Open(from, box, Sealed.Address), Sealed.Address));
        }
    }

    /// <summary>Where the person of a conversation is answered; null when that cannot be read any more.</summary>
    private string? TryOpen(WriteSession session, Conversation conversation)
    {
        try
        {
            return Open(session, conversation);
        }
        catch (Exception failure) when (failure is KeyDestroyedException or CryptographicException)
        {
            return null;
        }
    }

    /// <summary>Where the person of a conversation is answered.</summary>
    /// <exception cref="KeyDestroyedException">That was erased, and they did not write since.</exception>
    public string Open(WriteSession session, Conversation conversation) => session.First(
        """
        SELECT a.address_sealed, coalesce(a.key_id, c.key_id)
        FROM addresses a JOIN conversations c ON c.id = a.conversation_id WHERE a.id = @1
        """,
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
