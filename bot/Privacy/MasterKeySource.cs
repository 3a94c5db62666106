using HateResponse.Storage;
using HateResponse.Storage.Privacy;
using Microsoft.Extensions.Options;

namespace HateResponse.Bot.Privacy;

/// <summary>
/// The master key: <c>Privacy:MasterKey</c>, or in Development a file of its own beside the databases.
/// </summary>
internal sealed class MasterKeySource
{
    /// <summary>Reads or makes the key.</summary>
    /// <exception cref="ConfigurationException">Not Development and not configured, or not a key.</exception>
    public MasterKeySource(IConfiguration configuration, IHostEnvironment environment, IOptions<StorageOptions> storage)
    {
        Key = configuration[MasterKey.ConfigurationKey] switch
        {
            { Length: > 0 } configured => MasterKey.Parse(configured),
            _ when environment.IsDevelopment() => StorageFolder.Use(
                storage.Value.Directory, () => MasterKey.InFolder(storage.Value.Directory)),
            _ => throw new ConfigurationException(MasterKey.ConfigurationKey, "is missing; " + MasterKey.Expected),
        };
    }

    /// <summary>32 bytes.</summary>
    public byte[] Key { get; }
}
