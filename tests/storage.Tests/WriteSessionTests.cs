using Microsoft.Data.Sqlite;

namespace HateResponse.Storage.Tests;

public sealed class WriteSessionTests : IAsyncLifetime, IDisposable
{
    private static readonly Migration Values =
        new(1, "0001_values.sql", "CREATE TABLE kept (id INTEGER PRIMARY KEY, value ANY) STRICT");

    private readonly TemporaryFolder _folder = new();
    private readonly Database _database;

    public WriteSessionTests() => _database = new Database(new DatabaseOptions
    {
        Path = _folder.File("values.db"),
        Migrations = [Values],
        Clock = TimeProvider.System,
    });

    public static TheoryData<object?, string, object> Kinds => new()
    {
        { null, "null", DBNull.Value },
        { "me siguieron · 有人骂我 · تبعني رجل", "text", "me siguieron · 有人骂我 · تبعني رجل" },
        { "", "text", "" },
        { "a\0b", "text", "a\0b" },
        { new byte[] { 0, 1, 255 }, "blob", new byte[] { 0, 1, 255 } },
        { Array.Empty<byte>(), "blob", Array.Empty<byte>() },
        { long.MinValue, "integer", long.MinValue },
        { 7, "integer", 7L },
        { true, "integer", 1L },
        { false, "integer", 0L },
        { 0.1, "real", 0.1 },
    };

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task What_is_written_is_what_is_read(object? value, string kind, object read)
    {
        await _database.WriteAsync(session => session.Execute("INSERT INTO kept (value) VALUES (@1)", value), default);

        var (found, type) = _database.Read(connection =>
        {
            using var command = connection.CreateCommand();
            command.CommandText = "SELECT value, typeof(value) FROM kept";
            using var reader = command.ExecuteReader();
            reader.Read();
            return (reader.GetValue(0), reader.GetString(1));
        });
        Assert.Equal(kind, type);
        Assert.Equal(read, found);
    }

    [Fact]
    public async Task It_says_how_many_rows_a_statement_changed()
    {
        var changed = await _database.WriteAsync(
            session => new[]
            {
                session.Execute("INSERT INTO kept (id, value) VALUES (1, 'a'), (2, 'b')"),
                session.Execute("INSERT INTO kept (id, value) VALUES (2, 'c') ON CONFLICT DO NOTHING"),
                session.Execute("UPDATE kept SET value = 'd'"),
                session.Execute("SELECT value FROM kept"),
                session.Execute("DELETE FROM kept WHERE id = @1", 9),
            },
            default);

        Assert.Equal([2, 0, 2, 0, 0], changed);
    }

    [Fact]
    public async Task Values_go_to_the_parameters_of_their_number_in_whatever_order_these_appear()
    {
        await _database.WriteAsync(
            session =>
            {
                session.Execute("INSERT INTO kept (id, value) VALUES (@1, @2)", 1, "one");
                session.Execute("INSERT INTO kept (value, id) VALUES (@2, @1)", 2, "two");
                session.Execute("UPDATE kept SET value = @2 || '/' || @3 || '/' || @2 WHERE id = @1", 1, "a", "b");
            },
            default);

        var values = await _database.WriteAsync(
            session => session.Query("SELECT value FROM kept ORDER BY id", row => row.GetString(0)), default);
        Assert.Equal(["a/b/a", "two"], values);
    }

    [Fact]
    public async Task A_value_too_few_or_too_many_is_refused()
    {
        await Assert.ThrowsAsync<ArgumentException>(() => _database.WriteAsync(
            session => session.Execute("INSERT INTO kept (id, value) VALUES (@1, @2)", 1), default));
        await Assert.ThrowsAsync<ArgumentException>(() => _database.WriteAsync(
            session => session.Execute("DELETE FROM kept WHERE id = @1", 1, 2), default));
    }

    [Fact]
    public async Task A_number_is_that_of_the_first_row_and_null_where_there_is_none()
    {
        var numbers = await _database.WriteAsync(
            session =>
            {
                var none = session.Number("SELECT id FROM kept WHERE id >= @1 ORDER BY id", 2);
                session.Execute("INSERT INTO kept (id, value) VALUES (2, 'b'), (3, 'c')");
                return new[]
                {
                    none,
                    session.Number("SELECT id FROM kept WHERE id >= @1 ORDER BY id", 2),
                    session.Number("SELECT id FROM kept WHERE id >= @1 ORDER BY id", 3),
                    session.Number("SELECT max(id) FROM kept WHERE id > 3"),
                };
            },
            default);

        Assert.Equal([null, 2L, 3L, null], numbers);
    }

    [Fact]
    public async Task A_statement_that_failed_can_be_run_again()
    {
        var changed = await _database.WriteAsync(
            session =>
            {
                const string insert = "INSERT INTO kept (id, value) VALUES (@1, @2)";
                session.Execute(insert, 1, "first");
                var failure = Assert.Throws<SqliteException>(() => session.Execute(insert, 1, "again"));
                Assert.Contains("UNIQUE", failure.Message, StringComparison.Ordinal);
                return session.Execute(insert, 2, "second");
            },
            default);

        Assert.Equal(1, changed);
    }

    [Fact]
    public async Task Two_statements_in_one_are_refused_instead_of_half_done() =>
        await Assert.ThrowsAsync<ArgumentException>(() => _database.WriteAsync(
            session => session.Execute("DELETE FROM kept; DELETE FROM kept"), default));

    [Fact]
    public async Task What_cannot_be_stored_is_refused() =>
        await Assert.ThrowsAsync<ArgumentException>(() => _database.WriteAsync(
            session => session.Execute("INSERT INTO kept (value) VALUES (@1)", TimeSpan.Zero), default));

    [Theory]
    [InlineData("journal_mode", "wal")]
    [InlineData("synchronous", "2")]
    [InlineData("foreign_keys", "1")]
    [InlineData("secure_delete", "1")]
    public async Task The_writer_is_careful(string pragma, string value) =>
        Assert.Equal(
            value,
            await _database.WriteAsync(session => session.First($"PRAGMA {pragma}", row => row.GetString(0)), default));

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync() => await _database.DisposeAsync();

    public void Dispose() => _folder.Dispose();
}
