using System.Globalization;
using System.Security.Cryptography;
using Dapper;
using HateResponse.Bot.Conversations;
using HateResponse.Storage;

namespace HateResponse.Bot.ReturnCodes;

/// <summary>Codes as they lie in the tables.</summary>
internal sealed class ReturnCodeStore(BotStore store, Wakeups wakeups)
{
    /// <summary>16 digits by chance: 53 bits.</summary>
    public static string Draw() => string.Create(
        CultureInfo.InvariantCulture, $"{RandomNumberGenerator.GetInt32(100_000_000):D8}{RandomNumberGenerator.GetInt32(100_000_000):D8}");

    /// <summary>Lets a code open a conversation, and no former one any more. Its proof is made after the commit.</summary>
    public void Issue(WriteSession session, Conversation conversation, string code, DateTimeOffset now)
    {
        session.Execute("DELETE FROM return_codes WHERE conversation_id = @1", conversation.Id.ToString());
        session.Execute(
            "INSERT INTO return_codes (hash, conversation_id, code_sealed, issued_at) VALUES (@1, @2, @3, @4)",
            Hash(code),
            conversation.Id.ToString(),
            store.Vault.Seal(conversation.KeyId, code, Sealed.ReturnCode),
            now.ToUnixTimeMilliseconds());
        session.AfterCommit(wakeups.ReturnCodes.Set);
    }

    /// <summary>The row that a code may open; null for none.</summary>
    public ReturnCodeRow? Find(string code) => Rows("WHERE r.hash = @hash", new { hash = Hash(code) }).SingleOrDefault();

    /// <summary>A code that has no proof yet; null for none.</summary>
    public ReturnCodeRow? FindUnproved() =>
        Rows("WHERE r.proof IS NULL ORDER BY r.issued_at LIMIT 1", new { }).SingleOrDefault();

    /// <summary>Keeps a proof, and no longer the code.</summary>
    public static void Prove(WriteSession session, ReturnCodeRow row, byte[] salt, byte[] proof) => session.Execute(
        "UPDATE return_codes SET salt = @2, proof = @3, code_sealed = NULL WHERE hash = @1", row.Hash, salt, proof);

    /// <summary>Gives up a code that cannot be read any more: its conversation was erased.</summary>
    public static void Drop(WriteSession session, ReturnCodeRow row) =>
        session.Execute("DELETE FROM return_codes WHERE hash = @1", row.Hash);

    /// <summary>The code of a row that has no proof yet.</summary>
    /// <exception cref="Storage.Privacy.KeyDestroyedException">Its conversation was erased.</exception>
    public string Open(ReturnCodeRow row) => store.Vault.OpenText(row.KeyId, row.CodeSealed!, Sealed.ReturnCode); // until it is proved

    private byte[] Hash(string code) => store.Vault.Hash("return-code", code);

    private List<ReturnCodeRow> Rows(string where, object values) => store.Database.Read(connection => connection
        .Query<(byte[] Hash, string ConversationId, string KeyId, byte[]? CodeSealed, byte[]? Salt, byte[]? Proof)>(
            "SELECT r.hash, r.conversation_id, c.key_id, r.code_sealed, r.salt, r.proof FROM return_codes r "
                + "JOIN conversations c ON c.id = r.conversation_id " + where,
            values)
        .Select(row => new ReturnCodeRow(
            row.Hash, Guid.Parse(row.ConversationId), Guid.Parse(row.KeyId), row.CodeSealed, row.Salt, row.Proof))
        .ToList());
}
