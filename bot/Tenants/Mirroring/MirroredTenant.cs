using System.Text.Json;

namespace HateResponse.Bot.Tenants.Mirroring;

/// <summary>A line's settings, as the referral API tells them.</summary>
/// <param name="Id">Tenant id.</param>
/// <param name="Version">From 1.</param>
/// <param name="ETag">Entity tag of this version, in quotes.</param>
/// <param name="Settings">The document; what only the API reads of it is in it too.</param>
internal sealed record MirroredTenant(string Id, int Version, string ETag, JsonElement Settings);
