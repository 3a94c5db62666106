using System.Diagnostics;
using System.Globalization;
using System.Text;
using HateResponse.Storage.Privacy;

namespace HateResponse.Storage.Tests.PowerCut;

/// <summary>
/// The process whose power is cut: many callers write sealed rows, and say of each, when it was acknowledged, how long the
/// log was then. It dies without closing anything.
/// </summary>
internal static class PowerCutWriter
{
    /// <summary>First argument that starts it; the folder, <c>PRAGMA synchronous</c> and the number of rows follow.</summary>
    public const string Command = "power-cut-writer";

    /// <summary>Key above the keys of the test.</summary>
    public static readonly byte[] MasterKey = [.. Enumerable.Range(0, 32).Select(i => (byte)i)];

    /// <summary>The one table.</summary>
    public static readonly Migration Schema =
        new(1, "0001_rows.sql", "CREATE TABLE rows (id INTEGER PRIMARY KEY, key_id TEXT NOT NULL, body BLOB NOT NULL)");

    private const int Callers = 16;

    /// <summary>What row <paramref name="id"/> holds, unsealed: between a few bytes and some pages.</summary>
    public static string Body(int id) => string.Concat(Enumerable.Repeat($"row {id} ", 1 + (id * 37 % 400)));

    public static async Task RunAsync(string folder, string synchronous, int count)
    {
        var log = new FileInfo(Environment.GetEnvironmentVariable("POWERCUT_LOG")!);
        var vault = new Vault(Path.Combine(folder, "keys.db"), MasterKey, new AesGcmCipher());
        var database = new Database(new DatabaseOptions
        {
            Path = Path.Combine(folder, "rows.db"),
            Migrations = [Schema],
            Clock = TimeProvider.System,
            BeforeCommit = vault.Flush,
            Synchronous = synchronous,
        });
        Say(log, "ready");
        await Task.WhenAll(Enumerable.Range(0, Callers).Select(async caller =>
        {
            for (var id = caller; id < count; id += Callers)
            {
                await database.WriteAsync(session => Insert(session, vault, id), CancellationToken.None);
                Say(log, id.ToString(CultureInfo.InvariantCulture));
            }
        }));
        Process.GetCurrentProcess().Kill();
    }

    /// <summary>Opens every row that is there; returns their ids.</summary>
    /// <exception cref="KeyDestroyedException">A row outlived its key.</exception>
    public static HashSet<int> Read(Database database, Vault vault)
    {
        var ids = new HashSet<int>();
        foreach (var (id, keyId, body) in database.Read(connection =>
        {
            using var command = connection.CreateCommand();
            command.CommandText = "SELECT id, key_id, body FROM rows";
            using var reader = command.ExecuteReader();
            var rows = new List<(int, Guid, byte[])>();
            while (reader.Read())
            {
                rows.Add((reader.GetInt32(0), Guid.Parse(reader.GetString(1)), reader.GetFieldValue<byte[]>(2)));
            }

            return rows;
        }))
        {
            Assert.Equal(Body(id), vault.OpenText(keyId, body, "row"));
            ids.Add(id);
        }

        return ids;
    }

    private static void Insert(WriteSession session, Vault vault, int id)
    {
        var key = vault.Create(TimeProvider.System.GetUtcNow());
        session.Execute(
            "INSERT INTO rows (id, key_id, body) VALUES (@1, @2, @3)", id, key.ToString(), vault.Seal(key, Body(id), "row"));
    }

    private static void Say(FileInfo log, string what)
    {
        lock (log)
        {
            log.Refresh();
            using var output = Console.OpenStandardOutput();
            output.Write(Encoding.ASCII.GetBytes($"{what} {log.Length}\n"));
        }
    }
}
