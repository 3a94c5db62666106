using System.Text.Json;
using HateResponse.Api.Matching;
using HateResponse.Storage;
using Microsoft.Data.Sqlite;

namespace HateResponse.Api.ServiceDirectory;

/// <summary>Organizations and services as they are kept: what is searched in columns, the whole HSDS record beside.</summary>
internal static class DirectoryStore
{
    private const string Active = "active";

    /// <summary>A service of a tenant; null when it has none of that id.</summary>
    public static DirectoryEntry? Find(SqliteConnection connection, string tenant, Guid serviceId) => connection.One(
        """
        SELECT s.id, o.id, o.name, s.status FROM services AS s JOIN organizations AS o ON o.id = s.organization_id
        WHERE s.tenant = @tenant AND s.id = @id
        """,
        row => new DirectoryEntry(row.Id(0), row.Id(1), row.GetString(2), row.GetString(3) == Active),
        new { tenant, id = serviceId.Text });

    /// <summary>Name of an organization.</summary>
    /// <param name="connection">A reader's, or a write session's own.</param>
    /// <param name="id">An organization that is kept.</param>
    public static string OrganizationName(SqliteConnection connection, Guid id) => FindOrganizationName(connection, id)!;

    /// <summary>Name of an organization; null when there is none of that id.</summary>
    public static string? FindOrganizationName(SqliteConnection connection, Guid id) =>
        connection.One("SELECT name FROM organizations WHERE id = @id", row => row.GetString(0), new { id = id.Text });

    /// <summary>The services of a tenant as matching sees them, in the order of their ids.</summary>
    public static IReadOnlyList<ServiceProfile> Profiles(SqliteConnection connection, string tenant) => connection.All(
        """
        SELECT s.document, o.document FROM services AS s JOIN organizations AS o ON o.id = s.organization_id
        WHERE s.tenant = @tenant ORDER BY s.id
        """,
        row => Profile.Of(
            JsonSerializer.Deserialize(row.GetString(0), DirectoryJson.Default.ServiceRecord)!, // as it was added
            JsonSerializer.Deserialize(row.GetString(1), DirectoryJson.Default.OrganizationRecord)!),
        new { tenant });

    /// <summary>Whether a tenant has any service.</summary>
    public static bool HasServices(WriteSession session, string tenant) =>
        session.First("SELECT 1 FROM services WHERE tenant = @1 LIMIT 1", row => row.GetInt32(0), tenant) == 1;

    /// <summary>Adds an organization.</summary>
    /// <exception cref="JsonException">It is no HSDS organization.</exception>
    public static void AddOrganization(WriteSession session, string tenant, JsonElement document)
    {
        var record = document.Deserialize(DirectoryJson.Default.OrganizationRecord)
            ?? throw new JsonException("null is no organization");
        session.Execute(
            "INSERT INTO organizations (id, tenant, name, document) VALUES (@1, @2, @3, @4)",
            record.Id.Text,
            tenant,
            record.Name,
            Compact(document));
    }

    /// <summary>Adds a service of an organization that is there.</summary>
    /// <exception cref="JsonException">It is no HSDS service with an <c>organization_id</c>.</exception>
    /// <exception cref="SqliteException">Its organization is not there, or the service is.</exception>
    public static void AddService(WriteSession session, string tenant, JsonElement document)
    {
        var record = document.Deserialize(DirectoryJson.Default.ServiceRecord) ?? throw new JsonException("null is no service");
        session.Execute(
            "INSERT INTO services (id, organization_id, tenant, name, status, document) VALUES (@1, @2, @3, @4, @5, @6)",
            record.Id.Text,
            record.OrganizationId.Text,
            tenant,
            record.Name,
            record.Status,
            Compact(document));
    }

    private static string Compact(JsonElement document) =>
        JsonSerializer.Serialize(document, DirectoryJson.Default.JsonElement);
}
