using System.Text.Json;
using HateResponse.Storage;
using Microsoft.Data.Sqlite;

namespace HateResponse.Api.Tenants.Publishing;

/// <summary>Settings as they are kept: every version that was ever published.</summary>
internal static class TenantVersions
{
    /// <summary>Publisher of what came from a file.</summary>
    public const string ByFile = "file";

    /// <summary>Publisher of what came over <c>PUT /v1/tenants/{id}</c>.</summary>
    public const string ByApi = "api";

    /// <summary>The newest version of each tenant, by id.</summary>
    /// <exception cref="ConfigurationException">One cannot be read by this program any more; names it.</exception>
    public static IReadOnlyList<PublishedTenant> Newest(SqliteConnection connection) => connection.All(
        """
        SELECT tenant, version, document, published_at FROM tenant_versions v
        WHERE version = (SELECT max(version) FROM tenant_versions WHERE tenant = v.tenant) ORDER BY tenant
        """,
        row => Read(row.GetString(0), row.GetInt32(1), row.GetString(2), row.Instant(3)));

    /// <summary>Number, hash and instant of the newest version of a tenant; null when none was published.</summary>
    public static (int Version, string Hash, DateTimeOffset At)? Last(SqliteConnection connection, string tenant) =>
        connection.One<(int, string, DateTimeOffset)?>(
            "SELECT version, hash, published_at FROM tenant_versions WHERE tenant = @tenant ORDER BY version DESC LIMIT 1",
            row => (row.GetInt32(0), row.GetString(1), row.Instant(2)),
            new { tenant });

    /// <summary>
    /// Whether a file holds something else than the file that was published last: what is edited otherwise stays until somebody
    /// changes the file.
    /// </summary>
    public static bool IsNews(SqliteConnection connection, TenantDocument file) => connection.One(
        "SELECT hash FROM tenant_versions WHERE tenant = @tenant AND published_by = @by ORDER BY version DESC LIMIT 1",
        row => row.GetString(0),
        new { tenant = file.Settings.Id, by = ByFile }) != file.Hash;

    /// <summary>Publishes a document as the next version.</summary>
    /// <param name="session">The write.</param>
    /// <param name="document">Checked.</param>
    /// <param name="by"><see cref="ByFile"/> or <see cref="ByApi"/>.</param>
    /// <param name="now">UTC instant.</param>
    public static PublishedTenant Publish(WriteSession session, TenantDocument document, string by, DateTimeOffset now)
    {
        var version = (Last(session.Connection, document.Settings.Id)?.Version ?? 0) + 1;
        session.Execute(
            """
            INSERT INTO tenant_versions (tenant, version, document, hash, published_at, published_by)
            VALUES (@1, @2, @3, @4, @5, @6)
            """,
            document.Settings.Id,
            version,
            document.Text,
            document.Hash,
            now.ToUnixTimeMilliseconds(),
            by);
        return new PublishedTenant(document, version, now);
    }

    private static PublishedTenant Read(string tenant, int version, string document, DateTimeOffset at)
    {
        try
        {
            return new PublishedTenant(TenantDocument.Read(JsonElement.Parse(document)), version, at);
        }
        catch (JsonException failure)
        {
            throw new ConfigurationException(
                "Tenants:Directory", $"version {version} of tenant {tenant}, which was published, cannot be read: {failure.Message}");
        }
    }
}
