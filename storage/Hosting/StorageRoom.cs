using HateResponse.Storage.Privacy;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;

namespace HateResponse.Storage.Hosting;

/// <summary>What is kept, and how it is sealed: what it needs.</summary>
public static class StorageRoom
{
    /// <summary>Adds a room's store, and whether it is ready to <c>/health/ready</c>. Two rooms of a process share the rest.</summary>
    /// <param name="builder">The host.</param>
    /// <param name="healthName">What the store is called where somebody asks how it is.</param>
    public static void AddStore<TStore>(this WebApplicationBuilder builder, string healthName)
        where TStore : SealedStore
    {
        var services = builder.Services;
        services.TryAddSingleton<ICipher, AesGcmCipher>();
        services.TryAddSingleton(provider => StorageOptions.Read(
            provider.GetRequiredService<IConfiguration>(), provider.GetRequiredService<IHostEnvironment>()));
        services.TryAddSingleton<MasterKeySource>();
        services.TryAddSingleton<StoreOpening>();
        services.AddSingleton<TStore>();
        services.AddHealthChecks().AddCheck<StorageHealth<TStore>>(healthName);
    }
}
