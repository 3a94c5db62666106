using System.Text.Json;
using HateResponse.Dialogs.Tenants;
using HateResponse.Storage;

namespace HateResponse.Bot.Tenants;

/// <summary>
/// The lines that a first start knows: one JSON file each in <c>Tenants:Directory</c>. The referral API publishes the same files
/// and checks their form; here only what the dialog needs of them is checked.
/// </summary>
internal static class TenantFiles
{
    private const string Key = "Tenants:Directory";

    /// <summary>Reads the folder, in the order of the names of its files.</summary>
    /// <exception cref="ConfigurationException">
    /// There is none, it is empty, or a file is wrong; names the file and the path of everything that is wrong in it.
    /// </exception>
    public static IReadOnlyList<TenantSettings> Read(IConfiguration configuration, IHostEnvironment environment)
    {
        var directory = configuration[Key] switch
        {
            { Length: > 0 } configured => configured,
            _ when environment.IsDevelopment() => Path.Combine(AppContext.BaseDirectory, "tenants"),
            _ => throw new ConfigurationException(Key, "is missing; a folder with one JSON file for each line"),
        };
        var files = Directory.Exists(directory) ? Directory.GetFiles(directory, "*.json") : [];
        return files.Length > 0
            ? [.. files.Order(StringComparer.Ordinal).Select(Read)]
            : throw new ConfigurationException(Key, $"holds no JSON file ({directory})");
    }

    private static TenantSettings Read(string path)
    {
        try
        {
            var tenant = JsonSerializer.Deserialize(File.ReadAllBytes(path), TenantJson.Default.TenantSettings)
                ?? throw new JsonException("null is no tenant");
            return TenantCheck.Of(tenant) is { Count: > 0 } faults
                ? throw new JsonException(string.Join("; ", faults.Select(fault => $"{fault.Path} {fault.Code}")))
                : tenant;
        }
        catch (JsonException failure)
        {
            throw new ConfigurationException(Key, $"{Path.GetFileName(path)}: {failure.Message}");
        }
    }
}
