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
        Key = configuration["Privacy:MasterKey"] switch
        {
            { Length: > 0 } configured => Parse(configured),
            _ when environment.IsDevelopment() => MasterKey.InFolder(storage.Value.Directory),
            _ => throw Wrong("is missing; " + Expected),
        };
    }

    /// <summary>32 bytes.</summary>
    public byte[] Key { get; }

    private const string Expected = "32 bytes in base64 (openssl rand -base64 32), kept apart from the databases";

    private static byte[] Parse(string configured)
    {
        try
        {
            return MasterKey.Parse(configured);
        }
        catch (InvalidOperationException)
        {
            throw Wrong("is no key; " + Expected);
        }
    }

    private static ConfigurationException Wrong(string what) => new("Privacy:MasterKey", what);
}
