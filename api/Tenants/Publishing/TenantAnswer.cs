using System.Text.Json;

namespace HateResponse.Api.Tenants.Publishing;

/// <summary>A line's settings, as <c>GET /v1/tenants</c> tells them.</summary>
/// <param name="Id">Tenant id.</param>
/// <param name="Version">From 1.</param>
/// <param name="ETag">Entity tag of this version, in quotes.</param>
/// <param name="PublishedAt">UTC instant.</param>
/// <param name="Settings">The document.</param>
internal sealed record TenantAnswer(string Id, int Version, string ETag, DateTimeOffset PublishedAt, JsonElement Settings)
{
    /// <summary>Tells a version.</summary>
    public static TenantAnswer Of(PublishedTenant tenant) =>
        new(tenant.Id, tenant.Version, tenant.ETag, tenant.At, tenant.Document.Json);
}
