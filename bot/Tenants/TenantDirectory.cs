using System.Text.Json;
using HateResponse.Dialogs.Tenants;
using HateResponse.Storage;

namespace HateResponse.Bot.Tenants;

/// <summary>The lines that this process serves: one JSON file each in <c>Tenants:Directory</c>.</summary>
internal sealed class TenantDirectory
{
    /// <summary>Reads the folder.</summary>
    /// <exception cref="ConfigurationException">There is none, it is empty, or a file is wrong; names file and field.</exception>
    public TenantDirectory(IConfiguration configuration, IHostEnvironment environment)
    {
        var directory = configuration["Tenants:Directory"] switch
        {
            { Length: > 0 } configured => configured,
            _ when environment.IsDevelopment() => Path.Combine(AppContext.BaseDirectory, "tenants"),
            _ => throw new ConfigurationException("Tenants:Directory", "is missing; a folder with one JSON file for each line"),
        };
        var files = Directory.Exists(directory) ? Directory.GetFiles(directory, "*.json") : [];
        All = files.Length > 0
            ? [.. files.Order(StringComparer.Ordinal).Select(Read)]
            : throw new ConfigurationException("Tenants:Directory", $"holds no JSON file ({directory})");
    }

    /// <summary>All of them, by file name.</summary>
    public IReadOnlyList<TenantSettings> All { get; }

    /// <summary>
    /// The tenant that is reached at an address; null when none is. A single tenant is reached at every address, so that a
    /// number missing in its file loses no message.
    /// </summary>
    public TenantSettings? Find(string line) =>
        All is [var only] ? only : All.FirstOrDefault(tenant => tenant.Numbers.Contains(line) || WebLine(tenant) == line);

    /// <summary>What stands in the place of a number where a tenant is reached on the web.</summary>
    public static string WebLine(TenantSettings tenant) => "web:" + tenant.Id;

    /// <summary>The tenant of an id; null for none.</summary>
    public TenantSettings? ById(string id) => All.FirstOrDefault(tenant => tenant.Id == id);

    /// <summary>The tenant of a host name; the first one where no tenant has it.</summary>
    public TenantSettings ByHost(string host) =>
        All.FirstOrDefault(tenant => tenant.WebHosts.Contains(host, StringComparer.OrdinalIgnoreCase)) ?? All[0];

    /// <summary>The tenant of a line on which a conversation was begun.</summary>
    /// <exception cref="KeyNotFoundException">Its file was taken away or lost the number since.</exception>
    public TenantSettings ByLine(string line) =>
        Find(line) ?? throw new KeyNotFoundException("No tenant has the line of this conversation any more.");

    private static TenantSettings Read(string path)
    {
        try
        {
            var tenant = JsonSerializer.Deserialize(File.ReadAllBytes(path), TenantJson.Default.TenantSettings)
                ?? throw new JsonException("null is no tenant");
            _ = TimeZoneInfo.FindSystemTimeZoneById(tenant.TimeZone);
            _ = Uri.TryCreate(tenant.ExitUrl, UriKind.Absolute, out var exit) && exit.Scheme is "https" or "http"
                ? exit
                : throw new JsonException("exitUrl must be an address that begins with https://");
            return tenant;
        }
        catch (Exception failure) when (failure is JsonException or TimeZoneNotFoundException)
        {
            throw new ConfigurationException("Tenants:Directory", $"{Path.GetFileName(path)}: {failure.Message}");
        }
    }
}
