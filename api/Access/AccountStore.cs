using HateResponse.Storage;
using Microsoft.Data.Sqlite;

namespace HateResponse.Api.Access;

/// <summary>The accounts.</summary>
internal sealed class AccountStore(ApiStore store)
{
    /// <summary>The account of an id; null when there is none any more.</summary>
    public Account? Find(Guid id) => store.Database.Read(connection =>
    {
        using var command = connection.CreateCommand();
        command.CommandText = Select + "WHERE a.id = @1";
        command.Parameters.AddWithValue("@1", id.ToString());
        using var row = command.ExecuteReader();
        return row.Read() ? Read(row) : null;
    });

    /// <summary>
    /// Takes the right to check a password. The attempt counts as failed from here on, so that many at once are as slow as
    /// one after the other.
    /// </summary>
    /// <returns>Null when nobody has the address, or the account waits after wrong passwords.</returns>
    public static SignInClaim? Claim(WriteSession session, string email, DateTimeOffset now)
    {
        var found = session.First(
            Select + "WHERE a.email = @1 AND coalesce(a.locked_until, 0) <= @2",
            row => (Claim: new SignInClaim(Read(row), row.GetString(7)), Failures: row.GetInt32(8)),
            email,
            now.ToUnixTimeMilliseconds());
        if (found.Claim is null)
        {
            return null;
        }

        session.Execute(
            "UPDATE accounts SET failed_attempts = @2, locked_until = @3 WHERE id = @1",
            found.Claim.Account.Id.ToString(),
            found.Failures + 1,
            (now + SignInDelays.After(found.Failures + 1)).ToUnixTimeMilliseconds());
        return found.Claim;
    }

    /// <summary>Forgets the wrong passwords after a right one.</summary>
    public static void Clear(WriteSession session, Guid id) =>
        session.Execute("UPDATE accounts SET failed_attempts = 0, locked_until = NULL WHERE id = @1", id.ToString());

    /// <summary>Adds an account unless its address is taken.</summary>
    /// <returns>Whether it was added.</returns>
    public static bool Add(WriteSession session, Account account, string passwordHash, DateTimeOffset now) =>
        session.Execute(
            """
            INSERT INTO accounts (id, tenant, organization_id, role, email, display_name, password_hash, on_call,
                failed_attempts, locked_until, created_at)
            VALUES (@1, @2, @3, @4, @5, @6, @7, 1, 0, NULL, @8)
            ON CONFLICT (email) DO NOTHING
            """,
            account.Id.ToString(),
            account.Tenant,
            account.OrganizationId?.ToString(),
            account.Role,
            account.Email,
            account.DisplayName,
            passwordHash,
            now.ToUnixTimeMilliseconds()) > 0;

    private const string Select =
        """
        SELECT a.id, a.tenant, a.organization_id, o.name, a.role, a.email, a.display_name, a.password_hash, a.failed_attempts
        FROM accounts a LEFT JOIN organizations o ON o.id = a.organization_id

        """;

    private static Account Read(SqliteDataReader row) => new()
    {
        Id = Guid.Parse(row.GetString(0)),
        Tenant = row.GetString(1),
        OrganizationId = row.IsDBNull(2) ? null : Guid.Parse(row.GetString(2)),
        OrganizationName = row.IsDBNull(3) ? null : row.GetString(3),
        Role = row.GetString(4),
        Email = row.GetString(5),
        DisplayName = row.GetString(6),
    };
}
