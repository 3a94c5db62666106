using HateResponse.Storage.Privacy;

namespace HateResponse.Storage.Hosting;

/// <summary>
/// Two files of a room: a database, and the keys of what is sealed in it. Each room has a type of its own, so that in one
/// process nobody is handed the other's; its migrations are those embedded in that type's assembly.
/// </summary>
public abstract class SealedStore : IAsyncDisposable
{
    /// <summary>Opens both files.</summary>
    /// <param name="opening">What the process opens stores with.</param>
    /// <param name="databaseFile">Name of the database.</param>
    /// <param name="keyFile">Name of the file of its keys.</param>
    /// <exception cref="ConfigurationException">The folder cannot be used, or the key is another one.</exception>
    protected SealedStore(StoreOpening opening, string databaseFile, string keyFile)
    {
        var directory = opening.Options.Directory;
        StorageFolder.ExpectKeys(directory, databaseFile, keyFile);
        Vault = StorageFolder.Use(
            directory, () => new Vault(Path.Combine(directory, keyFile), opening.MasterKey.Key, opening.Cipher));
        Database = StorageFolder.Use(directory, () => new Database(new DatabaseOptions
        {
            Path = Path.Combine(directory, databaseFile),
            Migrations = Migrations.In(GetType().Assembly),
            Clock = opening.Clock,
            BeforeCommit = Vault.Flush,
            Synchronous = opening.Options.Synchronous,
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
        GC.SuppressFinalize(this);
    }
}
