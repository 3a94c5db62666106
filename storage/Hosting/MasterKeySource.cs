using HateResponse.Storage.Privacy;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Hosting;

namespace HateResponse.Storage.Hosting;

/// <summary>
/// The master key: <c>Privacy:MasterKey</c>, or in Development a file of its own beside the databases.
/// </summary>
/// <exception cref="ConfigurationException">Not Development and not configured, or not a key.</exception>
public sealed class MasterKeySource(IConfiguration configuration, IHostEnvironment environment, StorageOptions storage)
{
    /// <summary>32 bytes.</summary>
    internal byte[] Key { get; } = configuration[MasterKey.ConfigurationKey] switch
    {
        { Length: > 0 } configured => MasterKey.Parse(configured),
        _ when environment.IsDevelopment() => StorageFolder.Use(
            storage.Directory, () => MasterKey.InFolder(storage.Directory)),
        _ => throw new ConfigurationException(MasterKey.ConfigurationKey, "is missing; " + MasterKey.Expected),
    };
}
