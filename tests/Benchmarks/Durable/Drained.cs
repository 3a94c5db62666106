using Dapper;
using Microsoft.Data.Sqlite;

namespace HateResponse.Benchmarks.Durable;

/// <summary>Waits until a server has done all that follows from its messages; tells how many turns that were since its start.</summary>
internal static class Drained
{
    private static readonly TimeSpan LookAgain = TimeSpan.FromMilliseconds(20);

    /// <summary>Rows of a floor that only stores.</summary>
    public static async Task<long> RowsAsync(string file)
    {
        await using var connection = new SqliteConnection($"Data Source={file};Mode=ReadOnly;Pooling=False");
        return await connection.ExecuteScalarAsync<long>("SELECT count(*) FROM inbox");
    }

    /// <summary>Rows of a floor, when each has its reply.</summary>
    public static async Task<long> AnsweredAsync(string file, ReplySink sink)
    {
        var rows = await RowsAsync(file);
        while (sink.Messages < rows)
        {
            await Task.Delay(LookAgain, TimeProvider.System);
        }

        return rows;
    }

    /// <summary>Turns of the bot, when nothing waits in its outbox.</summary>
    public static async Task<long> TurnsAsync(string file)
    {
        await using var connection = new SqliteConnection($"Data Source={file};Mode=ReadOnly;Pooling=False");
        await connection.OpenAsync();
        while (await connection.ExecuteScalarAsync<int>("SELECT count(*) FROM outbox WHERE status < 2") > 0)
        {
            await Task.Delay(LookAgain, TimeProvider.System);
        }

        return await connection.ExecuteScalarAsync<long>("SELECT coalesce(sum(version), 0) FROM conversations");
    }
}
