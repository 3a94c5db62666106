using System.Collections.Concurrent;
using System.Threading.Channels;
using Microsoft.Data.Sqlite;

namespace HateResponse.Storage;

/// <summary>
/// One SQLite file with one writer. Writes that wait at the same time share a transaction and its fsync (group commit);
/// each has a savepoint of its own, so one that throws takes none of its neighbours along. A write has returned only when
/// it is on the disk.
/// </summary>
/// <remarks>Safe for use by many threads. Dispose waits for the writes that were taken.</remarks>
public sealed class Database : IAsyncDisposable
{
    private readonly DatabaseOptions _options;
    private readonly Channel<PendingWrite> _writes;
    private readonly ConcurrentBag<SqliteConnection> _readers = [];
    private readonly WriteSession _session;
    private readonly Task _writer;

    /// <summary>Opens the file, creates it where it is missing, and brings its schema up to date.</summary>
    /// <exception cref="SqliteException">The file cannot be opened or a migration fails; nothing of that migration stays.</exception>
    /// <exception cref="InvalidOperationException">The migrations have gaps, or the file is of a newer program.</exception>
    public Database(DatabaseOptions options)
    {
        _options = options;
        _writes = Channel.CreateBounded<PendingWrite>(
            new BoundedChannelOptions(options.MaxWaiting) { SingleReader = true });
        _session = new WriteSession(Open(SqliteOpenMode.ReadWriteCreate));
        try
        {
            Migrations.Apply(_session, options.Migrations, options.Clock);
        }
        catch
        {
            _session.Dispose();
            throw;
        }

        _writer = Task.Run(WriteLoopAsync);
    }

    /// <summary>
    /// Runs <paramref name="work"/> on the writer, inside a transaction, and returns when it is durable. What
    /// <paramref name="work"/> throws undoes it alone and is thrown here.
    /// </summary>
    /// <param name="work">Short and synchronous: everybody waits for it. No I/O but the session's.</param>
    /// <param name="cancel">Gives up the wait for a place in the queue; a write that was taken is done.</param>
    public async Task<T> WriteAsync<T>(Func<WriteSession, T> work, CancellationToken cancel)
    {
        var write = new PendingWrite<T>(work);
        await _writes.Writer.WriteAsync(write, cancel);
        return await write.Done;
    }

    /// <inheritdoc cref="WriteAsync{T}"/>
    public Task WriteAsync(Action<WriteSession> work, CancellationToken cancel) =>
        WriteAsync(
            session =>
            {
                work(session);
                return true;
            },
            cancel);

    /// <summary>Runs a query on a read-only connection: it sees all that was committed before, and delays no writer.</summary>
    public T Read<T>(Func<SqliteConnection, T> query)
    {
        if (!_readers.TryTake(out var reader))
        {
            reader = Open(SqliteOpenMode.ReadOnly);
        }

        try
        {
            return query(reader);
        }
        finally
        {
            _readers.Add(reader);
        }
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (!_writes.Writer.TryComplete())
        {
            return;
        }

        await _writer;
        while (_readers.TryTake(out var reader))
        {
            await reader.DisposeAsync();
        }

        // last of all: only the last connection takes the log into the file, and a reader may not
        _session.Dispose();
    }

    private async Task WriteLoopAsync()
    {
        var batch = new List<PendingWrite>(_options.MaxBatch);
        while (await _writes.Reader.WaitToReadAsync())
        {
            while (batch.Count < _options.MaxBatch && _writes.Reader.TryRead(out var write))
            {
                batch.Add(write);
            }

            Commit(batch);
            batch.Clear();
        }
    }

    private void Commit(List<PendingWrite> batch)
    {
        try
        {
            _session.Begin();
            foreach (var write in batch)
            {
                write.Run(_session);
            }

            _options.BeforeCommit?.Invoke();
            _session.Commit();
        }
#pragma warning disable CA1031 // whatever the commit failed of, the writers who wait for it are told, and the loop goes on
        catch (Exception failure)
#pragma warning restore CA1031
        {
            _session.Abandon();
            batch.ForEach(write => write.Fail(failure));
            return;
        }

        _session.Signal();
        batch.ForEach(write => write.Finish());
    }

    private SqliteConnection Open(SqliteOpenMode mode)
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder
        {
            DataSource = _options.Path,
            Mode = mode,
            Pooling = false,
            DefaultTimeout = 30,
        }.ToString());
        connection.Open();
        using var pragmas = connection.CreateCommand();
        pragmas.CommandText = mode == SqliteOpenMode.ReadOnly ? ReaderPragmas : WriterPragmas;
        pragmas.ExecuteNonQuery();
        return connection;
    }

    private const string ReaderPragmas = "PRAGMA busy_timeout=5000; PRAGMA query_only=ON; PRAGMA trusted_schema=OFF;";

    private string WriterPragmas =>
        $"""
        PRAGMA busy_timeout=5000; PRAGMA journal_mode=WAL; PRAGMA synchronous={_options.Synchronous};
        PRAGMA foreign_keys=ON; PRAGMA trusted_schema=OFF; PRAGMA secure_delete=ON; PRAGMA temp_store=MEMORY;
        PRAGMA cache_size=-32000; PRAGMA wal_autocheckpoint=4000;
        """;
}
