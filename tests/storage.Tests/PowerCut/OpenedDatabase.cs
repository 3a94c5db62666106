namespace HateResponse.Storage.Tests.PowerCut;

/// <summary>A database opened by a test that is not asynchronous.</summary>
internal sealed class OpenedDatabase(string path, params Migration[] schema) : IDisposable
{
    public Database Value { get; } = new(new DatabaseOptions { Path = path, Migrations = schema, Clock = TimeProvider.System });

    /// <summary>Whether SQLite finds nothing wrong with it.</summary>
    public bool IsWhole => Value.Read(connection =>
    {
        using var command = connection.CreateCommand();
        command.CommandText = "PRAGMA integrity_check";
        return command.ExecuteScalar() as string == "ok";
    });

    public void Dispose() => Value.DisposeAsync().AsTask().Wait();
}
