using System.Security.Cryptography;
using HateResponse.Hosting;
using HateResponse.Storage.Privacy;
using Microsoft.Data.Sqlite;

namespace HateResponse.Bot.Tests.Privacy;

/// <summary>The keys that a host has, and what they open.</summary>
internal static class KeyRing
{
    /// <summary>Ids and wrapped bytes of the keys that are there now.</summary>
    public static List<(Guid Id, byte[] Wrapped)> Keys(this BotHost host)
    {
        using var connection = new SqliteConnection($"Data Source={Path.Combine(host.Folder, "keys.db")};Mode=ReadOnly;Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT id, wrapped FROM keys";
        using var reader = command.ExecuteReader();
        var keys = new List<(Guid, byte[])>();
        while (reader.Read())
        {
            keys.Add((new Guid(reader.GetFieldValue<byte[]>(0)), reader.GetFieldValue<byte[]>(1)));
        }

        return keys;
    }

    /// <summary>Which of some words can be read in any box that was ever sealed, with any key that is there now.</summary>
    public static List<string> Readable(this BotHost host, RecordingCipher cipher, params IReadOnlyList<string> words)
    {
        var keys = host.Keys();
        return [.. words.Where(word => cipher.Boxes.Any(box =>
            box.Plain.Contains(word, StringComparison.Ordinal) && keys.Exists(key => Opens(host, key.Id, box.Box, box.Purpose))))];
    }

    /// <summary>Whether some bytes lie in any file of the host's folder.</summary>
    public static bool LiesInFiles(this BotHost host, byte[] bytes) => Directory.EnumerateFiles(host.Folder).Any(path =>
    {
        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        using var copy = new MemoryStream();
        file.CopyTo(copy);
        return copy.GetBuffer().AsSpan(0, (int)copy.Length).IndexOf(bytes) >= 0;
    });

    private static bool Opens(BotHost host, Guid keyId, byte[] box, string purpose)
    {
        try
        {
            host.Store.Vault.Open(keyId, box, purpose);
            return true;
        }
        catch (Exception failure) when (failure is CryptographicException or KeyDestroyedException)
        {
            return false;
        }
    }
}
