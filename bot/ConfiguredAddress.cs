using HateResponse.Storage;

namespace HateResponse.Bot;

/// <summary>An address in the configuration.</summary>
internal static class ConfiguredAddress
{
    /// <summary>Reads it without a slash at its end; null when it is not configured.</summary>
    /// <exception cref="ConfigurationException">It is no address of the web.</exception>
    public static string? Read(IConfiguration configuration, string key) => configuration[key] switch
    {
        null or "" => null,
        var value when Uri.TryCreate(value, UriKind.Absolute, out var url) && url.Scheme is "http" or "https" =>
            value.TrimEnd('/'),
        _ => throw new ConfigurationException(key, "must be an address that begins with https:// or http://"),
    };
}
