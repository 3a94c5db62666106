using Microsoft.Data.Sqlite;

namespace HateResponse.Storage;

/// <summary>The writer's connection inside a transaction, with its statements kept prepared.</summary>
public sealed class WriteSession : IDisposable
{
    private readonly Dictionary<string, SqliteCommand> _prepared = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Statement> _statements = new(StringComparer.Ordinal);
    private readonly List<Action> _afterCommit = [];
    private int _savedActions;

    internal WriteSession(SqliteConnection connection) => Connection = connection;

    /// <summary>For Dapper and for what is not on the hot path; the transaction is already open.</summary>
    public SqliteConnection Connection { get; }

    /// <summary>Runs a statement and returns how many rows it changed.</summary>
    /// <param name="sql">Parameters are <c>@1</c>, <c>@2</c> … in the order of <paramref name="values"/>.</param>
    /// <param name="values">null, string, byte[], long, int, bool, double.</param>
    public int Execute(string sql, params ReadOnlySpan<object?> values) => Prepared(sql).Run(values);

    /// <summary>
    /// Runs a query and returns the number in the first column of its first row; null where there is none. It costs a third of
    /// what <see cref="First"/> does.
    /// </summary>
    public long? Number(string sql, params ReadOnlySpan<object?> values) => Prepared(sql).Number(values);

    /// <summary>Number of the row that was last inserted into a table that numbers its rows.</summary>
    public long LastId => SQLitePCL.raw.sqlite3_last_insert_rowid(Connection.Handle!); // open as long as the session

    /// <summary>Does something when this write is durable; nothing when it is undone.</summary>
    /// <param name="signal">Quick and without failure, like waking somebody: everybody waits for it.</param>
    public void AfterCommit(Action signal) => _afterCommit.Add(signal);

    /// <summary>Runs a query and maps its rows.</summary>
    public List<T> Query<T>(string sql, Func<SqliteDataReader, T> map, params ReadOnlySpan<object?> values)
    {
        using var reader = Bind(sql, values).ExecuteReader();
        var rows = new List<T>();
        while (reader.Read())
        {
            rows.Add(map(reader));
        }

        return rows;
    }

    /// <summary>Runs a query and maps its first row; the default of <typeparamref name="T"/> where there is none.</summary>
    public T? First<T>(string sql, Func<SqliteDataReader, T> map, params ReadOnlySpan<object?> values)
    {
        using var reader = Bind(sql, values).ExecuteReader();
        return reader.Read() ? map(reader) : default;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var command in _prepared.Values)
        {
            command.Dispose();
        }

        foreach (var statement in _statements.Values)
        {
            statement.Dispose();
        }

        Connection.Dispose();
    }

    internal void Begin()
    {
        _afterCommit.Clear();
        Execute("BEGIN IMMEDIATE");
    }

    internal void Commit() => Execute("COMMIT");

    internal void Signal()
    {
        _afterCommit.ForEach(signal => signal());
        _afterCommit.Clear();
    }

    internal void Save()
    {
        _savedActions = _afterCommit.Count;
        Execute("SAVEPOINT write");
    }

    internal void Release() => Execute("RELEASE write");

    internal void Undo()
    {
        _afterCommit.RemoveRange(_savedActions, _afterCommit.Count - _savedActions);
        Execute("ROLLBACK TO write");
        Execute("RELEASE write");
    }

    /// <summary>Ends a transaction that failed, if SQLite has not done so itself.</summary>
    internal void Abandon()
    {
        if (SQLitePCL.raw.sqlite3_get_autocommit(Connection.Handle) != 0)
        {
            return;
        }

        try
        {
            Execute("ROLLBACK");
        }
        catch (SqliteException)
        {
            // the next BEGIN fails for it, tells its callers, and comes here again
        }
    }

    private Statement Prepared(string sql)
    {
        if (!_statements.TryGetValue(sql, out var statement))
        {
            _statements.Add(sql, statement = new Statement(Connection.Handle!, sql)); // open as long as the session
        }

        return statement;
    }

    private SqliteCommand Bind(string sql, ReadOnlySpan<object?> values)
    {
        if (!_prepared.TryGetValue(sql, out var command))
        {
            command = Connection.CreateCommand();
#pragma warning disable CA2100 // every statement is a constant of the room that runs it
            command.CommandText = sql;
#pragma warning restore CA2100
            for (var i = 1; i <= values.Length; i++)
            {
                command.Parameters.Add(new SqliteParameter { ParameterName = "@" + i });
            }

            _prepared.Add(sql, command);
        }

        for (var i = 0; i < values.Length; i++)
        {
            command.Parameters[i].Value = values[i] ?? DBNull.Value;
        }

        return command;
    }
}
