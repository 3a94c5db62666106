namespace HateResponse.Bot.Tenants.Mirroring;

/// <summary>Answer of <c>GET /v1/tenants</c>.</summary>
/// <param name="Tenants">Every line.</param>
internal sealed record MirroredTenants(IReadOnlyList<MirroredTenant> Tenants);
