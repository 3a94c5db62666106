using System.Text.Json;
using HateResponse.Api.Tenants;
using HateResponse.Storage;

namespace HateResponse.Api.ServiceDirectory;

/// <summary>
/// Before the host listens: fills the directory of a tenant that has none from <c>ServiceDirectory:ImportFrom</c> (in
/// Development the sample), and makes sure that nobody can be left without an answer.
/// </summary>
internal sealed partial class DirectoryImport(
    ApiStore store,
    TenantDirectory tenants,
    IConfiguration configuration,
    IHostEnvironment environment,
    ILogger<DirectoryImport> logger) : IHostedService
{
    private const string Key = "ServiceDirectory:ImportFrom";

    /// <inheritdoc/>
    /// <exception cref="ConfigurationException">A file is wrong, or a tenant's fallback service does not exist.</exception>
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        foreach (var path in Files())
        {
            var directory = ReadFile(path);
            var count = await store.Database.WriteAsync(session => Fill(session, path, directory), cancellationToken);
            if (count > 0)
            {
                LogFilled(logger, count, directory.Tenant);
            }
        }

        if (tenants.All.FirstOrDefault(HasNoFallback) is { } tenant)
        {
            throw new ConfigurationException(
                Key, $"no file holds the fallbackServiceId of tenant {tenant.Id}, {tenant.FallbackServiceId}, as an active service");
        }
    }

    /// <inheritdoc/>
    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    private IEnumerable<string> Files()
    {
        var folder = configuration[Key] switch
        {
            { Length: > 0 } configured => configured,
            _ when environment.IsDevelopment() => Path.Combine(AppContext.BaseDirectory, "directory"),
            _ => null,
        };
        if (folder is null)
        {
            return [];
        }

        return Directory.Exists(folder)
            ? Directory.GetFiles(folder, "*.json").Order(StringComparer.Ordinal)
            : throw new ConfigurationException(Key, $"is no folder ({folder})");
    }

    private bool HasNoFallback(Tenant tenant) => !store.Database.Read(connection =>
        DirectoryStore.Find(connection, tenant.Id, tenant.FallbackServiceId) is { IsActive: true });

    private DirectoryFile ReadFile(string path)
    {
        try
        {
            var file = JsonSerializer.Deserialize(File.ReadAllBytes(path), DirectoryJson.Default.DirectoryFile)
                ?? throw new JsonException("null is no directory");
            return tenants.Find(file.Tenant) is null ? throw new JsonException($"tenant {file.Tenant} is not served") : file;
        }
        catch (JsonException failure)
        {
            throw Wrong(path, failure.Message);
        }
    }

    private static int Fill(WriteSession session, string path, DirectoryFile file)
    {
        if (DirectoryStore.HasServices(session, file.Tenant))
        {
            return 0;
        }

        try
        {
            foreach (var organization in file.Organizations)
            {
                DirectoryStore.AddOrganization(session, file.Tenant, organization);
            }

            foreach (var service in file.Services)
            {
                DirectoryStore.AddService(session, file.Tenant, service);
            }
        }
        catch (Exception failure) when (failure is JsonException or Microsoft.Data.Sqlite.SqliteException)
        {
            throw Wrong(path, failure.Message);
        }

        return file.Services.Count;
    }

    private static ConfigurationException Wrong(string path, string fault) => new(Key, $"{Path.GetFileName(path)}: {fault}");

    [LoggerMessage(6001, LogLevel.Information, "Directory of tenant {Tenant} filled with {Services} services")]
    private static partial void LogFilled(ILogger logger, int services, string tenant);
}
