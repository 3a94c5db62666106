using System.Text.Json;
using Dapper;
using HateResponse.Dialogs.Activities;
using HateResponse.Storage.Privacy;
using Microsoft.Data.Sqlite;

namespace HateResponse.Line.Tests.Durability;

/// <summary>The files that a bot left behind, read from outside.</summary>
internal sealed class BotFiles : IDisposable
{
    private readonly Vault _vault;

    /// <exception cref="SqliteException">A file is broken.</exception>
    public BotFiles(string folder, byte[] masterKey)
    {
        _vault = new Vault(Path.Combine(folder, "keys.db"), masterKey, new AesGcmCipher());
        Bot = Open(Path.Combine(folder, "bot.db"));
    }

    /// <summary>The bot's own file.</summary>
    public SqliteConnection Bot { get; }

    /// <summary>What SQLite finds wrong with the files of a folder.</summary>
    public static IReadOnlyList<string> Broken(string folder) =>
    [
        .. Directory.GetFiles(folder, "*.db").SelectMany(path =>
        {
            using var file = Open(path);
            return file.Query<string>("PRAGMA integrity_check")
                .Where(line => line != "ok")
                .Select(line => $"{Path.GetFileName(path)}: {line}")
                .ToList();
        }),
    ];

    /// <summary>Text of each message id, as it stands in the transcript.</summary>
    /// <exception cref="KeyDestroyedException">A message outlived its key.</exception>
    public Dictionary<string, string> Texts() =>
        Bot.Query<(string Sid, string Key, byte[] Activity)>(
                """
                SELECT i.message_id, c.key_id, t.activity_sealed FROM inbox i
                JOIN conversations c ON c.id = i.conversation_id
                JOIN transcript t ON t.conversation_id = i.conversation_id AND t.seq = i.seq AND t.kind = 'in'
                """)
            .ToDictionary(
                row => row.Sid,
                row => JsonSerializer.Deserialize(
                    _vault.Open(Guid.Parse(row.Key), row.Activity, "activity"), ActivityJson.Default.Activity)!.Text!);

    /// <summary>Conversation of each phone.</summary>
    public Dictionary<string, string> Conversations() =>
        Bot.Query<(string Id, string Key, byte[] Address)>(
                """
                SELECT c.id, c.key_id, a.address_sealed FROM addresses a JOIN conversations c ON c.id = a.conversation_id
                """)
            .ToDictionary(row => _vault.OpenText(Guid.Parse(row.Key), row.Address, "address"), row => row.Id);

    public void Dispose()
    {
        Bot.Dispose();
        _vault.Dispose();
    }

    private static SqliteConnection Open(string path)
    {
        var connection = new SqliteConnection($"Data Source={path};Pooling=False");
        connection.Open();
        return connection;
    }
}
