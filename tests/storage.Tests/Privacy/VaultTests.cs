using System.Security.Cryptography;
using HateResponse.Storage.Privacy;
using Microsoft.Data.Sqlite;

namespace HateResponse.Storage.Tests.Privacy;

public sealed class VaultTests : IDisposable
{
    private static readonly DateTimeOffset Now = new(2026, 11, 22, 10, 0, 0, TimeSpan.Zero);

    private readonly TemporaryFolder _folder = new();
    private readonly byte[] _master = RandomNumberGenerator.GetBytes(MasterKey.Bytes);

    [Fact]
    public void What_was_sealed_opens_again_after_a_restart()
    {
        byte[] box;
        Guid key;
        using (var vault = Open())
        {
            key = vault.Create(Now);
            box = vault.Seal(key, "me gritaron en la tienda", "story");
            vault.Flush();
        }

        using var again = Open();
        Assert.Equal("me gritaron en la tienda", again.OpenText(key, box, "story"));
    }

    [Fact]
    public void A_key_is_durable_after_the_flush_and_not_before()
    {
        using var vault = Open();
        using var elsewhere = Open();
        var key = vault.Create(Now);
        var box = vault.Seal(key, "story", "story");
        Assert.Throws<KeyDestroyedException>(() => elsewhere.Open(key, box, "story"));

        vault.Flush();

        Assert.Equal("story", elsewhere.OpenText(key, box, "story"));
    }

    [Fact]
    public async Task Nothing_sealed_is_committed_before_its_key_is_durable()
    {
        using var vault = Open();
        var durable = new List<bool>();
        Guid key = default;
        await using var database = new Database(new DatabaseOptions
        {
            Path = _folder.File("sealed.db"),
            Migrations = [new(1, "0001_boxes.sql", "CREATE TABLE boxes (box BLOB)")],
            Clock = TimeProvider.System,
            BeforeCommit = () =>
            {
                vault.Flush();
                using var elsewhere = Open();
                durable.Add(elsewhere.OpenText(key, elsewhere.Seal(key, "probe", "probe"), "probe") == "probe");
            },
        });

        await database.WriteAsync(
            session =>
            {
                key = vault.Create(Now);
                session.Execute("INSERT INTO boxes (box) VALUES (@1)", vault.Seal(key, "story", "story"));
            },
            default);

        Assert.Equal([true], durable);
    }

    [Fact]
    public void A_destroyed_key_opens_nothing_here_elsewhere_or_after_a_restart()
    {
        Guid key;
        byte[] box;
        using (var vault = Open())
        {
            key = vault.Create(Now);
            var other = vault.Create(Now);
            box = vault.Seal(key, "story", "story");
            var kept = vault.Seal(other, "kept", "story");
            vault.Flush();

            vault.Destroy(key);

            Assert.Throws<KeyDestroyedException>(() => vault.Open(key, box, "story"));
            Assert.Throws<KeyDestroyedException>(() => vault.Seal(key, "more", "story"));
            Assert.Equal("kept", vault.OpenText(other, kept, "story"));
        }

        using var again = Open();
        Assert.Throws<KeyDestroyedException>(() => again.Open(key, box, "story"));
    }

    [Fact]
    public void A_destroyed_key_leaves_no_bytes_in_the_files()
    {
        using var vault = Open();
        var key = vault.Create(Now);
        vault.Flush();
        var wrapped = Wrapped(key);
        Assert.True(FilesHold(wrapped), "the search does not find the key that is there: it proves nothing");

        vault.Destroy(key);

        Assert.False(FilesHold(wrapped));
    }

    [Fact]
    public void A_key_destroyed_before_it_was_durable_never_becomes_durable()
    {
        using var vault = Open();
        var key = vault.Create(Now);
        var box = vault.Seal(key, "story", "story");

        vault.Destroy(key);
        vault.Flush();

        Assert.Throws<KeyDestroyedException>(() => vault.Open(key, box, "story"));
        using var elsewhere = Open();
        Assert.Throws<KeyDestroyedException>(() => elsewhere.Open(key, box, "story"));
    }

    [Fact]
    public void What_is_sealed_for_one_place_opens_in_no_other_and_under_no_other_key()
    {
        using var vault = Open();
        var key = vault.Create(Now);
        var box = vault.Seal(key, "story", "story");

        Assert.ThrowsAny<CryptographicException>(() => vault.Open(key, box, "address"));
        Assert.ThrowsAny<CryptographicException>(() => vault.Open(vault.Create(Now), box, "story"));
    }

    [Fact]
    public void A_changed_byte_anywhere_is_noticed()
    {
        using var vault = Open();
        var key = vault.Create(Now);
        var box = vault.Seal(key, "story", "story");

        Assert.All(Enumerable.Range(0, box.Length), i =>
        {
            var changed = (byte[])box.Clone();
            changed[i] ^= 1;
            Assert.ThrowsAny<CryptographicException>(() => vault.Open(key, changed, "story"));
        });
        Assert.ThrowsAny<CryptographicException>(() => vault.Open(key, box[..10], "story"));
    }

    [Fact]
    public void The_same_words_are_never_sealed_the_same()
    {
        using var vault = Open();
        var key = vault.Create(Now);

        Assert.NotEqual(vault.Seal(key, "yes", "story"), vault.Seal(key, "yes", "story"));
    }

    [Fact]
    public void Another_master_key_is_refused_at_the_start_and_the_right_one_still_opens()
    {
        Guid key;
        byte[] box;
        using (var vault = Open())
        {
            key = vault.Create(Now);
            box = vault.Seal(key, "story", "story");
            vault.Flush();
        }

        var refusal = Assert.Throws<ConfigurationException>(
            () => new Vault(_folder.File("keys.db"), RandomNumberGenerator.GetBytes(MasterKey.Bytes), new AesGcmCipher()));

        Assert.Contains("Privacy:MasterKey", refusal.Message, StringComparison.Ordinal);
        using var again = Open();
        Assert.Equal("story", again.OpenText(key, box, "story"));
    }

    [Fact]
    public void A_hash_is_the_same_after_a_restart_and_another_for_another_purpose_value_or_master_key()
    {
        byte[] hash;
        using (var vault = Open())
        {
            hash = vault.Hash("address", "+15035550123");
            Assert.NotEqual(hash, vault.Hash("code", "+15035550123"));
            Assert.NotEqual(hash, vault.Hash("address", "+15035550124"));
        }

        using var again = Open();
        Assert.Equal(hash, again.Hash("address", "+15035550123"));
        using var other = new Vault(
            _folder.File("other.db"), RandomNumberGenerator.GetBytes(MasterKey.Bytes), new AesGcmCipher());
        Assert.NotEqual(hash, other.Hash("address", "+15035550123"));
    }

    [Fact]
    public void Keys_in_memory_are_bounded_and_none_is_forgotten_before_it_is_durable()
    {
        const int max = 100;
        using var vault = new Vault(_folder.File("keys.db"), _master, new AesGcmCipher(), max);
        var boxes = new List<(Guid Key, byte[] Box)>();
        for (var i = 0; i < 10 * max; i++)
        {
            var key = vault.Create(Now);
            boxes.Add((key, vault.Seal(key, $"story {i}", "story")));
            if (i % 30 == 29)
            {
                vault.Flush();
            }

            Assert.InRange(vault.CachedKeys, 1, max);
        }

        vault.Flush();
        for (var i = 0; i < boxes.Count; i++)
        {
            Assert.Equal($"story {i}", vault.OpenText(boxes[i].Key, boxes[i].Box, "story"));
            Assert.InRange(vault.CachedKeys, 1, max);
        }
    }

    public void Dispose() => _folder.Dispose();

    private Vault Open() => new(_folder.File("keys.db"), _master, new AesGcmCipher());

    private byte[] Wrapped(Guid key)
    {
        using var keys = new SqliteConnection($"Data Source={_folder.File("keys.db")};Mode=ReadOnly;Pooling=False");
        keys.Open();
        using var command = keys.CreateCommand();
        command.CommandText = "SELECT wrapped FROM keys WHERE id = @id";
        command.Parameters.AddWithValue("@id", key.ToByteArray());
        return (byte[])command.ExecuteScalar()!;
    }

    private bool FilesHold(byte[] bytes) =>
        Directory.GetFiles(_folder.Path).Any(file => File.ReadAllBytes(file).AsSpan().IndexOf(bytes) >= 0);
}
