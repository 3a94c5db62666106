using System.Text.Json;
using HateResponse.Storage;

namespace HateResponse.Api.Tenants.Publishing;

/// <summary>The settings that an operator wrote: one JSON file each in <c>Tenants:Directory</c>.</summary>
internal static class TenantFiles
{
    private const string Key = "Tenants:Directory";

    private static readonly JsonDocumentOptions WithComments = new()
    {
        AllowDuplicateProperties = false,
        CommentHandling = JsonCommentHandling.Skip,
        AllowTrailingCommas = true,
    };

    /// <summary>Reads the folder, in the order of the names of its files.</summary>
    /// <exception cref="ConfigurationException">
    /// There is none, it is empty, or a file is wrong; names the file and the path of everything that is wrong in it.
    /// </exception>
    public static List<TenantDocument> Read(IConfiguration configuration, IHostEnvironment environment)
    {
        var directory = configuration[Key] switch
        {
            { Length: > 0 } configured => configured,
            _ when environment.IsDevelopment() => Path.Combine(AppContext.BaseDirectory, "tenants"),
            _ => throw new ConfigurationException(Key, "is missing; a folder with one JSON file for each line"),
        };
        var files = Directory.Exists(directory) ? Directory.GetFiles(directory, "*.json") : [];
        if (files.Length == 0)
        {
            throw new ConfigurationException(Key, $"holds no JSON file ({directory})");
        }

        var tenants = files.Order(StringComparer.Ordinal).Select(Read).ToList();
        return tenants.GroupBy(tenant => tenant.Settings.Id).FirstOrDefault(same => same.Count() > 1) is { } twice
            ? throw new ConfigurationException(Key, $"two files have the id {twice.Key}")
            : tenants;
    }

    /// <summary>A JSON object in a file; comments may stand in it.</summary>
    /// <exception cref="JsonException">It is no JSON object.</exception>
    public static JsonElement Parse(string path)
    {
        using var document = JsonDocument.Parse(File.ReadAllBytes(path), WithComments);
        return document.RootElement.ValueKind == JsonValueKind.Object
            ? document.RootElement.Clone()
            : throw new JsonException("an object is expected");
    }

    private static TenantDocument Read(string path)
    {
        try
        {
            var (document, errors) = TenantDocument.Check(Parse(path));
            return document ?? throw Wrong(path, string.Join("; ", errors.Select(error => $"{error.Field} {error.Message}")));
        }
        catch (JsonException failure)
        {
            throw Wrong(path, failure.Message);
        }
    }

    private static ConfigurationException Wrong(string path, string fault) => new(Key, $"{Path.GetFileName(path)}: {fault}");
}
