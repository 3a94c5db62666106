using System.Reflection;
using HateResponse.Api.Privacy;
using HateResponse.Storage;
using HateResponse.Storage.Privacy;
using Microsoft.Extensions.Options;

namespace HateResponse.Api;

/// <summary>The API's two files: <c>api.db</c>, and <c>api-keys.db</c> with the keys of what is sealed in it.</summary>
internal sealed class ApiStore : IAsyncDisposable
{
    /// <summary>Opens both files.</summary>
    public ApiStore(IOptions<StorageOptions> options, MasterKeySource masterKey, ICipher cipher, TimeProvider clock)
    {
        var directory = options.Value.Directory;
        Vault = new Vault(Path.Combine(directory, "api-keys.db"), masterKey.Key, cipher);
        Database = new Database(new DatabaseOptions
        {
            Path = Path.Combine(directory, "api.db"),
            Migrations = Storage.Migrations.In(Assembly.GetExecutingAssembly()),
            Clock = clock,
            BeforeCommit = Vault.Flush,
            Synchronous = options.Value.Synchronous,
        });
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
