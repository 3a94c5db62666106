using System.Globalization;
using System.Security.Cryptography;
using Dapper;
using HateResponse.Bot.Conversations;
using HateResponse.Dialogs.Engine;
using HateResponse.Storage;

namespace HateResponse.Bot.ReturnCodes;

/// <summary>Codes as they lie in the tables.</summary>
internal sealed class ReturnCodeStore(BotStore store, Wakeups wakeups)
{
    /// <summary>16 digits by chance: 53 bits.</summary>
    public static string Draw() => string.Create(
        CultureInfo.InvariantCulture, $"{RandomNumberGenerator.GetInt32(100_000_000):D8}{RandomNumberGenerator.GetInt32(100_000_000):D8}");

    /// <summary>How long a code confirms a report: who was hurt hears of it from whoever reported, and not always at once.</summary>
    public static TimeSpan ConfirmsFor { get; } = TimeSpan.FromDays(30);

    /// <summary>Lets a code open a conversation, and no former one any more. Its proof is made after the commit.</summary>
    public void Issue(WriteSession session, Conversation conversation, string code, DateTimeOffset now) =>
        Put(session, conversation, code, (CodeKinds.Return, null), now);

    /// <summary>Lets a code confirm a report, and no former one any more. Its proof is made after the commit.</summary>
    public void IssueConfirmation(
        WriteSession session, Conversation conversation, TurnEffect.IssueConfirmationCode issue, DateTimeOffset now)
    {
        session.Execute("DELETE FROM return_codes WHERE expires_at <= @1", now.ToUnixTimeMilliseconds());
        Put(session, conversation, issue.Code, (CodeKinds.Confirmation, issue.ReportId.ToString()), now);
    }

    /// <summary>The row of a code; null for none.</summary>
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

    private void Put(
        WriteSession session, Conversation conversation, string code, (string Kind, string? ReportId) use, DateTimeOffset now)
    {
        session.Execute(
            "DELETE FROM return_codes WHERE conversation_id = @1 AND kind = @2 AND report_id IS @3",
            conversation.Id.ToString(),
            use.Kind,
            use.ReportId);
        session.Execute(
            """
            INSERT INTO return_codes (hash, conversation_id, kind, report_id, code_sealed, issued_at, expires_at)
            VALUES (@1, @2, @3, @4, @5, @6, @7)
            """,
            Hash(code),
            conversation.Id.ToString(),
            use.Kind,
            use.ReportId,
            store.Vault.Seal(conversation.KeyId, code, Sealed.ReturnCode),
            now.ToUnixTimeMilliseconds(),
            use.Kind == CodeKinds.Confirmation ? (now + ConfirmsFor).ToUnixTimeMilliseconds() : null);
        session.AfterCommit(wakeups.ReturnCodes.Set);
    }

    private byte[] Hash(string code) => store.Vault.Hash("return-code", code);

    private List<ReturnCodeRow> Rows(string where, object values) => store.Database.Read(connection => connection
        .Query<(byte[] Hash, string ConversationId, string KeyId, string? ReportId, byte[]? CodeSealed, byte[]? Salt, byte[]? Proof)>(
            "SELECT r.hash, r.conversation_id, c.key_id, r.report_id, r.code_sealed, r.salt, r.proof FROM return_codes r "
                + "JOIN conversations c ON c.id = r.conversation_id " + where,
            values)
        .Select(row => new ReturnCodeRow
        {
            Hash = row.Hash,
            ConversationId = Guid.Parse(row.ConversationId),
            KeyId = Guid.Parse(row.KeyId),
            ReportId = row.ReportId is null ? null : Guid.Parse(row.ReportId),
            CodeSealed = row.CodeSealed,
            Salt = row.Salt,
            Proof = row.Proof,
        })
        .ToList());
}
