using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using Microsoft.Data.Sqlite;

namespace HateResponse.Storage.Privacy;

/// <summary>
/// Data keys, wrapped by the master key, in a database file of their own. What is sealed under a data key can be read while
/// the key is here, and by nobody, from no backup of the other files, once it was destroyed.
/// </summary>
/// <remarks>Safe for use by many threads.</remarks>
public sealed class Vault : IDisposable
{
    private const int KeyBytes = 32;
    private const int DefaultMaxCachedKeys = 50_000;

    private readonly Lock _lock = new();
    private readonly SqliteConnection _keys;
    private readonly ICipher _cipher;
    private readonly byte[] _master;
    private readonly byte[] _wrapping;
    private readonly int _maxCachedKeys;
    private readonly ConcurrentDictionary<Guid, byte[]> _cache = [];
    private readonly ConcurrentDictionary<string, byte[]> _hashKeys = new(StringComparer.Ordinal);
    private readonly List<(Guid Id, long CreatedAt)> _staged = [];

    /// <summary>Opens the key file, or makes it.</summary>
    /// <param name="path">Its path; the folder exists.</param>
    /// <param name="masterKey">32 bytes.</param>
    /// <param name="cipher">Seals under data keys; data keys themselves are always wrapped with AES-256-GCM.</param>
    /// <param name="maxCachedKeys">Most unwrapped keys in memory. Default 50,000.</param>
    /// <exception cref="ConfigurationException">The file was made under another master key.</exception>
    public Vault(string path, byte[] masterKey, ICipher cipher, int maxCachedKeys = DefaultMaxCachedKeys)
    {
        _cipher = cipher;
        _maxCachedKeys = maxCachedKeys;
        _master = masterKey;
        _wrapping = Derive("wrap");
        _keys = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = path, Pooling = false }.ToString());
        _keys.Open();
        try
        {
            Prepare();
        }
        catch
        {
            _keys.Dispose();
            throw;
        }
    }

    /// <summary>Unwrapped keys in memory now.</summary>
    internal int CachedKeys => _cache.Count;

    /// <summary>Makes a data key. It can be used at once, and is durable after <see cref="Flush"/>.</summary>
    /// <param name="now">UTC instant, kept with the key and in its id.</param>
    public Guid Create(DateTimeOffset now)
    {
        var id = Guid.CreateVersion7(now);
        lock (_lock)
        {
            Forget();
            _cache[id] = RandomNumberGenerator.GetBytes(KeyBytes);
            _staged.Add((id, now.ToUnixTimeMilliseconds()));
        }

        return id;
    }

    /// <summary>Makes the new keys durable: before anything that was sealed under them is committed.</summary>
    public void Flush()
    {
        lock (_lock)
        {
            if (_staged.Count == 0)
            {
                return;
            }

            using var transaction = _keys.BeginTransaction();
            foreach (var (id, createdAt) in _staged)
            {
                var wrapped = Wrap.Seal(_wrapping, _cache[id], id.ToByteArray());
                Execute(
                    "INSERT INTO keys (id, wrapped, created_at) VALUES (@1, @2, @3)", id.ToByteArray(), wrapped, createdAt);
            }

            transaction.Commit();
            _staged.Clear();
        }
    }

    /// <summary>Destroys a key, for good. Unknown keys are ignored.</summary>
    public void Destroy(Guid keyId)
    {
        lock (_lock)
        {
            _cache.TryRemove(keyId, out _);
            _staged.RemoveAll(staged => staged.Id == keyId);
            Execute("DELETE FROM keys WHERE id = @1", keyId.ToByteArray());
            Execute("PRAGMA wal_checkpoint(TRUNCATE)");
        }
    }

    /// <summary>Seals bytes.</summary>
    /// <param name="keyId">Key made by <see cref="Create"/>.</param>
    /// <param name="plain">What is to be sealed.</param>
    /// <param name="purpose">Where it belongs, for example <c>state</c>; what is sealed for one place opens in no other.</param>
    /// <exception cref="KeyDestroyedException">There is no such key.</exception>
    public byte[] Seal(Guid keyId, ReadOnlySpan<byte> plain, string purpose) =>
        _cipher.Seal(Key(keyId), plain, Encoding.UTF8.GetBytes(purpose));

    /// <summary>Seals text as UTF-8.</summary>
    /// <inheritdoc cref="Seal(Guid, ReadOnlySpan{byte}, string)"/>
    public byte[] Seal(Guid keyId, string plain, string purpose) => Seal(keyId, Encoding.UTF8.GetBytes(plain), purpose);

    /// <summary>Opens what <see cref="Seal(Guid, ReadOnlySpan{byte}, string)"/> made.</summary>
    /// <exception cref="KeyDestroyedException">The key was destroyed.</exception>
    /// <exception cref="CryptographicException">Another purpose, or changed bytes.</exception>
    public byte[] Open(Guid keyId, byte[] box, string purpose) =>
        _cipher.Open(Key(keyId), box, Encoding.UTF8.GetBytes(purpose));

    /// <summary>Opens sealed text.</summary>
    /// <inheritdoc cref="Open(Guid, byte[], string)"/>
    public string OpenText(Guid keyId, byte[] box, string purpose) => Encoding.UTF8.GetString(Open(keyId, box, purpose));

    /// <summary>Keyed hash by which something can be found again and not be guessed: 32 bytes.</summary>
    /// <param name="purpose">What kind of thing, one of few; the same value has another hash for another purpose.</param>
    /// <param name="value">The value, compared to the letter.</param>
    public byte[] Hash(string purpose, string value) =>
        HMACSHA256.HashData(_hashKeys.GetOrAdd(purpose, name => Derive("hash:" + name)), Encoding.UTF8.GetBytes(value));

    /// <summary>A key for another use, always the same for the same master key: 32 bytes.</summary>
    /// <param name="use">Name of the use.</param>
    public byte[] Derive(string use) =>
        HKDF.DeriveKey(HashAlgorithmName.SHA256, _master, KeyBytes, info: Encoding.UTF8.GetBytes(use));

    /// <inheritdoc/>
    public void Dispose()
    {
        lock (_lock)
        {
            _keys.Dispose();
        }
    }

    private static readonly AesGcmCipher Wrap = new();

    private void Prepare()
    {
        Execute(
            """
            PRAGMA busy_timeout=5000; PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA secure_delete=ON;
            PRAGMA trusted_schema=OFF;
            CREATE TABLE IF NOT EXISTS keys (id BLOB PRIMARY KEY, wrapped BLOB NOT NULL, created_at INTEGER NOT NULL) WITHOUT ROWID;
            CREATE TABLE IF NOT EXISTS master (only INTEGER PRIMARY KEY CHECK (only = 1), proof BLOB NOT NULL);
            """);
        CheckMaster();
    }

    /// <summary>
    /// A wrong master key is found at the start, not at the first person's message: it would open nothing that is here, and
    /// find nobody again.
    /// </summary>
    private void CheckMaster()
    {
        var proof = Derive("proof");
        Execute("INSERT INTO master (only, proof) VALUES (1, @1) ON CONFLICT DO NOTHING", proof);
        using var command = Command("SELECT proof FROM master");
        if (!CryptographicOperations.FixedTimeEquals(proof, (byte[])command.ExecuteScalar()!)) // inserted above
        {
            throw new ConfigurationException("Privacy:MasterKey", $"is not the key under which {_keys.DataSource} was made");
        }
    }

    private byte[] Key(Guid id)
    {
        if (_cache.TryGetValue(id, out var key))
        {
            return key;
        }

        lock (_lock)
        {
            using var command = Command("SELECT wrapped FROM keys WHERE id = @1", id.ToByteArray());
            var wrapped = command.ExecuteScalar() as byte[] ?? throw new KeyDestroyedException(id);
            Forget();
            return _cache[id] = Wrap.Open(_wrapping, wrapped, id.ToByteArray());
        }
    }

    /// <summary>The cache is bounded; a key that is not durable yet stays.</summary>
    private void Forget()
    {
        if (_cache.Count < _maxCachedKeys)
        {
            return;
        }

        var waiting = _staged.Select(staged => staged.Id).ToHashSet();
        foreach (var id in _cache.Keys.Where(id => !waiting.Contains(id)))
        {
            _cache.TryRemove(id, out _);
        }
    }

    private void Execute(string sql, params ReadOnlySpan<object> values)
    {
        using var command = Command(sql, values);
        command.ExecuteNonQuery();
    }

    private SqliteCommand Command(string sql, params ReadOnlySpan<object> values)
    {
        var command = _keys.CreateCommand();
#pragma warning disable CA2100 // every statement is a constant of this class
        command.CommandText = sql;
#pragma warning restore CA2100
        for (var i = 0; i < values.Length; i++)
        {
            command.Parameters.AddWithValue("@" + (i + 1), values[i]);
        }

        return command;
    }
}
