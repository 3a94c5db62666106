using System.Security.Cryptography;
using System.Text;
using HateResponse.Storage;
using Microsoft.Data.Sqlite;

namespace HateResponse.Api.Access;

/// <summary>
/// The record of reads and changes: only ever added to. Each row holds a keyed hash over itself and the row before it, so
/// that a row changed, removed or put in between later shows, also to who may write to the file.
/// </summary>
internal sealed class Audit(ApiStore store)
{
    private const char Separator = '\u001f';

    private readonly byte[] _key = store.Vault.Derive("audit");

    /// <summary>Adds an entry, in the same write as what it tells of.</summary>
    public void Add(WriteSession session, AuditEntry entry)
    {
        var previous = session.First(
            "SELECT hash FROM audit WHERE tenant = @1 ORDER BY id DESC LIMIT 1",
            row => row.GetFieldValue<byte[]>(0),
            entry.Tenant) ?? [];
        session.Execute(
            """
            INSERT INTO audit (tenant, account_id, action, report_id, referral_id, at, previous_hash, hash)
            VALUES (@1, @2, @3, @4, @5, @6, @7, @8)
            """,
            entry.Tenant,
            entry.AccountId.ToString(),
            entry.Action,
            entry.ReportId?.ToString(),
            entry.ReferralId?.ToString(),
            entry.At.ToUnixTimeMilliseconds(),
            previous,
            Hash(previous, entry));
    }

    /// <summary>Looks through the whole chain of a tenant.</summary>
    /// <returns>Id of the first row that is not as it was written, or is missing at the end; null when the chain is whole.</returns>
    public long? FirstBroken(string tenant) => store.Database.Read(connection =>
        BrokenLink(connection, tenant) ?? MissingEnd(connection));

    private long? BrokenLink(SqliteConnection connection, string tenant)
    {
        using var command = connection.CreateCommand();
        command.CommandText =
            """
            SELECT id, account_id, action, report_id, referral_id, at, previous_hash, hash
            FROM audit WHERE tenant = @1 ORDER BY id
            """;
        command.Parameters.AddWithValue("@1", tenant);
        using var row = command.ExecuteReader();
        byte[] previous = [];
        while (row.Read())
        {
            var hash = row.GetFieldValue<byte[]>(7);
            if (!previous.AsSpan().SequenceEqual(row.GetFieldValue<byte[]>(6))
                || !hash.AsSpan().SequenceEqual(Hash(previous, Read(row, tenant))))
            {
                return row.GetInt64(0);
            }

            previous = hash;
        }

        return null;
    }

    /// <summary>The counter of the table knows the last row that there was, of whatever tenant.</summary>
    private static long? MissingEnd(SqliteConnection connection)
    {
        using var command = connection.CreateCommand();
        command.CommandText =
            """
            SELECT seq FROM sqlite_sequence
            WHERE name = 'audit' AND seq > (SELECT coalesce(max(id), 0) FROM audit)
            """;
        return (long?)command.ExecuteScalar();
    }

    private static AuditEntry Read(SqliteDataReader row, string tenant) => new()
    {
        Tenant = tenant,
        AccountId = Guid.Parse(row.GetString(1)),
        Action = row.GetString(2),
        ReportId = row.IsDBNull(3) ? null : Guid.Parse(row.GetString(3)),
        ReferralId = row.IsDBNull(4) ? null : Guid.Parse(row.GetString(4)),
        At = DateTimeOffset.FromUnixTimeMilliseconds(row.GetInt64(5)),
    };

    private byte[] Hash(byte[] previous, AuditEntry entry) => HMACSHA256.HashData(
        _key,
        Encoding.UTF8.GetBytes(string.Join(
            Separator,
            Convert.ToHexString(previous),
            entry.Tenant,
            entry.AccountId,
            entry.Action,
            entry.ReportId,
            entry.ReferralId,
            entry.At.ToUnixTimeMilliseconds())));
}
