using HateResponse.Storage;

namespace HateResponse.Api;

/// <summary>Secrets that the bot and the API share.</summary>
internal sealed class Secrets(IConfiguration configuration, IHostEnvironment environment, ApiStore store)
{
    /// <summary>The key that callers of <c>/v1</c> show.</summary>
    public string ApiKey { get; } = Read("Referrals:ApiKey", "referrals-api-key", configuration, environment, store);

    /// <summary>The secret under which events for the bot are signed.</summary>
    public string EventsSecret { get; } = Read("Bot:EventsSecret", "events-secret", configuration, environment, store);

    /// <summary>In Development both rooms make the same secret from the same master key.</summary>
    private static string Read(
        string key, string use, IConfiguration configuration, IHostEnvironment environment, ApiStore store) =>
        configuration[key] switch
        {
            { Length: > 0 } configured => configured,
            _ when environment.IsDevelopment() => Convert.ToHexString(store.Vault.Derive(use)),
            _ => throw new ConfigurationException(key, "is missing; the same long random text for the bot and the API"),
        };
}
