using HateResponse.Storage.Privacy;
using Microsoft.Extensions.Options;

namespace HateResponse.Api.Privacy;

/// <summary>
/// The master key: <c>Privacy:MasterKey</c>, or in Development a file of its own beside the databases.
/// </summary>
internal sealed class MasterKeySource
{
    /// <summary>Reads or makes the key.</summary>
    /// <exception cref="InvalidOperationException">Not Development and not configured, or not a key.</exception>
    public MasterKeySource(IConfiguration configuration, IHostEnvironment environment, IOptions<StorageOptions> storage)
    {
        Key = configuration["Privacy:MasterKey"] switch
        {
            { Length: > 0 } configured => MasterKey.Parse(configured),
            _ when environment.IsDevelopment() => MasterKey.InFolder(storage.Value.Directory),
            _ => throw new InvalidOperationException(
                "Privacy:MasterKey is missing: 32 bytes in base64 (openssl rand -base64 32), kept apart from the databases."),
        };
    }

    /// <summary>32 bytes.</summary>
    public byte[] Key { get; }
}
