using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Hosting;

namespace HateResponse.Storage.Hosting;

/// <summary>Where things are kept: configuration <c>Storage:…</c>.</summary>
public sealed record StorageOptions
{
    private const string DirectoryKey = "Storage:Directory";
    private const string DevelopmentDirectory = ".data";

    /// <summary>Folder of the database files; made where it is missing. Development default <c>.data</c>.</summary>
    public required string Directory { get; init; }

    /// <summary><c>FULL</c>, the default; <c>OFF</c> only for the test that shows what it would lose.</summary>
    public required string Synchronous { get; init; }

    /// <summary>Reads the configuration, and makes the folder.</summary>
    /// <exception cref="ConfigurationException">Not Development and no folder is configured, or it cannot be made.</exception>
    internal static StorageOptions Read(IConfiguration configuration, IHostEnvironment environment)
    {
        var directory = configuration[DirectoryKey] switch
        {
            { Length: > 0 } configured => configured,
            _ when environment.IsDevelopment() => Path.Combine(Environment.CurrentDirectory, DevelopmentDirectory),
            _ => throw new ConfigurationException(DirectoryKey, "is missing; the folder of the databases"),
        };
        StorageFolder.Use(directory, () => System.IO.Directory.CreateDirectory(directory));
        return new StorageOptions
        {
            Directory = directory,
            Synchronous = configuration["Storage:Synchronous"] ?? "FULL",
        };
    }
}
