using Dapper;
using HateResponse.Storage;

namespace HateResponse.Bot.Records;

/// <summary>Hashes of records that were made: neither what they tell nor whose they are.</summary>
internal sealed class RecordStore(BotStore store)
{
    /// <summary>Keeps a hash; the first time counts.</summary>
    public static void Keep(WriteSession session, string hash, string tenant, DateTimeOffset madeAt) => session.Execute(
        "INSERT INTO records (hash, tenant, made_at) VALUES (@1, @2, @3) ON CONFLICT (hash) DO NOTHING",
        Convert.FromHexString(hash),
        tenant,
        madeAt.ToUnixTimeMilliseconds());

    /// <summary>Whether a record was made before.</summary>
    public static bool IsKnown(WriteSession session, string hash) =>
        session.Number("SELECT 1 FROM records WHERE hash = @1", Convert.FromHexString(hash)) is not null;

    /// <summary>Who made the record of a hash, and when first; null where nobody here did.</summary>
    /// <param name="hash">As somebody typed it: blanks between its 64 digits do not matter.</param>
    public (string Tenant, DateTimeOffset MadeAt)? Find(string hash)
    {
        var digits = string.Concat(hash.Where(sign => !char.IsWhiteSpace(sign)));
        if (digits.Length != 64 || !digits.All(char.IsAsciiHexDigit))
        {
            return null;
        }

        var found = store.Database.Read(connection => connection.QueryFirstOrDefault<(string? Tenant, long MadeAt)>(
            "SELECT tenant, made_at FROM records WHERE hash = @bytes", new { bytes = Convert.FromHexString(digits) }));
        return found.Tenant is { } tenant ? (tenant, DateTimeOffset.FromUnixTimeMilliseconds(found.MadeAt)) : null;
    }
}
