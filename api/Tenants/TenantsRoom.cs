using HateResponse.Api.Tenants.Publishing;

namespace HateResponse.Api.Tenants;

/// <summary>The lines' settings: what they need.</summary>
internal static class TenantsRoom
{
    /// <summary>Adds it. Files are published before other rooms look at the tenants.</summary>
    public static void AddTenants(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton<TenantDirectory>();
        builder.Services.AddSingleton<TenantPublication>();
        builder.Services.AddSingleton<TenantEndpoints>();
        builder.Services.AddHostedService<TenantSeeding>();
    }
}
