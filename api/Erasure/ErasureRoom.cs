namespace HateResponse.Api.Erasure;

/// <summary>Erasing reports: what it needs.</summary>
internal static class ErasureRoom
{
    /// <summary>Adds it.</summary>
    public static void AddErasure(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton<Tombstones>();
        builder.Services.AddSingleton<DyingKeys>();
        builder.Services.AddSingleton<ReportErasing>();
        builder.Services.AddSingleton<ErasureEndpoints>();
        builder.Services.AddHostedService<DyingKeysWorker>();
    }
}
