namespace HateResponse.Api.Tenants.Publishing;

/// <summary>A version of a line's settings.</summary>
/// <param name="Document">The settings.</param>
/// <param name="Version">1, 2, 3 … without gaps; each tenant counts its own.</param>
/// <param name="At">UTC instant at which it was published.</param>
internal sealed record PublishedTenant(TenantDocument Document, int Version, DateTimeOffset At)
{
    /// <summary>Tenant id.</summary>
    public string Id => Document.Settings.Id;

    /// <summary>Its entity tag, in quotes.</summary>
    public string ETag => $"\"{Document.Hash}\"";
}
