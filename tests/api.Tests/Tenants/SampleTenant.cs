using System.Text.Json;
using HateResponse.Api.Tenants;

namespace HateResponse.Api.Tests.Tenants;

/// <summary>The tenant that is shipped for Development.</summary>
internal static class SampleTenant
{
    public static readonly Tenant Riverton = JsonSerializer.Deserialize(
        File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "tenants", "riverton.json")), TenantJson.Default.Tenant)!;

    public static Tenant With(Func<Tenant, Tenant> edit) => edit(Riverton);
}
