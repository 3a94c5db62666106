using System.Globalization;
using HateResponse.Bot.Tenants;
using HateResponse.Storage;

namespace HateResponse.Bot.Channels.DirectLine;

/// <summary>Reads <see cref="DirectLineOptions"/>.</summary>
internal static class DirectLineConfiguration
{
    private const int LeastSecretChars = 16;
    private static readonly TimeSpan TokenFor = TimeSpan.FromHours(12);

    /// <summary>The options.</summary>
    /// <exception cref="ConfigurationException">A setting is wrong; names its key.</exception>
    public static DirectLineOptions Read(
        IConfiguration configuration, IHostEnvironment environment, TenantDirectory tenants) => new DirectLineOptions
        {
            Secrets = ReadSecrets(configuration.GetSection("DirectLine:Secrets"), environment, tenants),
            Origins = [.. Words(configuration["DirectLine:Origins"]).Select(origin => origin.TrimEnd('/'))],
            TokenFor = configuration["DirectLine:TokenSeconds"] is { Length: > 0 } seconds ? Seconds(seconds) : TokenFor,
            PublicBaseUrl = ConfiguredAddress.Read(configuration, "PublicBaseUrl"),
        };

    private static Dictionary<string, string> ReadSecrets(
        IConfigurationSection section, IHostEnvironment environment, TenantDirectory tenants)
    {
        var secrets = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (name, value) in section.GetChildren().Select(child => (child.Key, child.Value)).Append(("", section.Value)))
        {
            var tenant = name is "" || int.TryParse(name, NumberStyles.None, CultureInfo.InvariantCulture, out _)
                ? tenants.All[0]
                : tenants.ById(name) ?? throw new ConfigurationException(section.Path, $"names no tenant: {name}");
            foreach (var secret in Words(value))
            {
                secrets[secret] = secret.Length >= LeastSecretChars || environment.IsDevelopment()
                    ? tenant.Id
                    : throw new ConfigurationException(section.Path, $"holds a secret of fewer than {LeastSecretChars} characters");
            }
        }

        return secrets;
    }

    private static TimeSpan Seconds(string value) =>
        int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds) && seconds > 0
            ? TimeSpan.FromSeconds(seconds)
            : throw new ConfigurationException("DirectLine:TokenSeconds", "must be a number of seconds");

    private static string[] Words(string? list) =>
        list?.Split([',', ' '], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) ?? [];
}
