using System.Globalization;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace HateResponse.Storage;

/// <summary>
/// One prepared statement that returns no rows, or one number, straight on SQLite: the writer runs a dozen for each message, and
/// ADO.NET looks every parameter up by its name each time.
/// </summary>
internal sealed class Statement : IDisposable
{
    private readonly sqlite3 _database;
    private readonly sqlite3_stmt _statement;

    /// <summary>Where SQLite keeps <c>@1</c>, <c>@2</c> …: it numbers named parameters as they appear.</summary>
    private readonly int[] _places;

    /// <summary>Prepares it.</summary>
    /// <exception cref="SqliteException">It is no SQL of this schema.</exception>
    /// <exception cref="ArgumentException">It is more than one statement: only the first would run.</exception>
    public Statement(sqlite3 database, string sql)
    {
        _database = database;
        Check(raw.sqlite3_prepare_v3(database, sql, raw.SQLITE_PREPARE_PERSISTENT, out _statement, out var rest));
        if (!string.IsNullOrWhiteSpace(rest))
        {
            _statement.Dispose();
            throw new ArgumentException("One statement at a time.", nameof(sql));
        }

        _places = new int[raw.sqlite3_bind_parameter_count(_statement)];
        for (var i = 0; i < _places.Length; i++)
        {
            _places[i] = raw.sqlite3_bind_parameter_index(_statement, string.Create(CultureInfo.InvariantCulture, $"@{i + 1}"));
        }
    }

    /// <summary>Runs it and returns how many rows it changed.</summary>
    /// <param name="values">In the order of <c>@1</c>, <c>@2</c> …</param>
    /// <exception cref="ArgumentException">There are more or fewer values than parameters, or one that cannot be stored.</exception>
    public int Run(ReadOnlySpan<object?> values)
    {
        Bind(values);
        try
        {
            while (Step())
            {
                // only the changes are counted
            }

            return raw.sqlite3_stmt_readonly(_statement) == 0 ? raw.sqlite3_changes(_database) : 0;
        }
        finally
        {
            raw.sqlite3_reset(_statement);
        }
    }

    /// <summary>Runs it up to its first row and returns the number there; null where there is no row, or no number in it.</summary>
    /// <inheritdoc cref="Run"/>
    public long? Number(ReadOnlySpan<object?> values)
    {
        Bind(values);
        try
        {
            return Step() && raw.sqlite3_column_type(_statement, 0) != raw.SQLITE_NULL
                ? raw.sqlite3_column_int64(_statement, 0)
                : null;
        }
        finally
        {
            raw.sqlite3_reset(_statement);
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _statement.Dispose();

    private void Bind(ReadOnlySpan<object?> values)
    {
        if (values.Length != _places.Length)
        {
            throw new ArgumentException($"{_places.Length} parameters, {values.Length} values.", nameof(values));
        }

        for (var i = 0; i < values.Length; i++)
        {
            Bind(_places[i], values[i]);
        }
    }

    private void Bind(int at, object? value) => Check(value switch
    {
        null => raw.sqlite3_bind_null(_statement, at),
        string text => raw.sqlite3_bind_text(_statement, at, text),
        byte[] { Length: 0 } => raw.sqlite3_bind_zeroblob(_statement, at, 0), // an empty blob is not null
        byte[] bytes => raw.sqlite3_bind_blob(_statement, at, bytes),
        long number => raw.sqlite3_bind_int64(_statement, at, number),
        int number => raw.sqlite3_bind_int(_statement, at, number),
        bool flag => raw.sqlite3_bind_int(_statement, at, flag ? 1 : 0),
        double number => raw.sqlite3_bind_double(_statement, at, number),
        _ => throw new ArgumentException($"A value of type {value.GetType().Name} cannot be stored.", nameof(value)),
    });

    /// <summary>Whether there is a row, or another; the message of a failure is read here, before the reset.</summary>
    private bool Step()
    {
        var result = raw.sqlite3_step(_statement);
        if (result is not (raw.SQLITE_ROW or raw.SQLITE_DONE))
        {
            Check(result);
        }

        return result == raw.SQLITE_ROW;
    }

    private void Check(int result) => SqliteException.ThrowExceptionForRC(result, _database);
}
