using System.Reflection;
using HateResponse.Api.Privacy;
using HateResponse.Storage;
using HateResponse.Storage.Privacy;
using Microsoft.Extensions.Options;

namespace HateResponse.Api;

/// <summary>The API's two files: <c>api.db</c>, and <c>api-keys.db</c> with the keys of what is sealed in it.</summary>
internal sealed class ApiStore : IAsyncDisposable
{
    private const string DatabaseFile = "api.db";
    private const string KeyFile = "api-keys.db";

    /// <summary>Opens both files.</summary>
    /// <exception cref="ConfigurationException">The folder cannot be used, or the key is another one.</exception>
    public ApiStore(IOptions<StorageOptions> options, MasterKeySource masterKey, ICipher cipher, TimeProvider clock)
    {
        var directory = options.Value.Directory;
        StorageFolder.ExpectKeys(directory, DatabaseFile, KeyFile);
        Vault = StorageFolder.Use(
            directory, () => new Vault(Path.Combine(directory, KeyFile), masterKey.Key, cipher));
        Database = StorageFolder.Use(directory, () => new Database(new DatabaseOptions
        {
            Path = Path.Combine(directory, DatabaseFile),
            Migrations = Storage.Migrations.In(Assembly.GetExecutingAssembly()),
            Clock = clock,
            BeforeCommit = Vault.Flush,
            Synchronous = options.Value.Synchronous,
        }));
    }

    /// <summary>Everything but keys.</summary>
    public Database Database { get; }

    /// <summary>Keys, seals and keyed hashes.</summary>
    public Vault Vault { get; }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await Database.DisposeAsync();
        Vault.Dispose();
    }
}
