namespace HateResponse.Api.Tenants.Publishing;

/// <summary>Answer to <c>GET /v1/tenants</c>.</summary>
/// <param name="Tenants">Every line.</param>
internal sealed record TenantsAnswer(IReadOnlyList<TenantAnswer> Tenants);
