using System.Reflection;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Time.Testing;

namespace HateResponse.Storage.Tests;

public sealed class MigrationsTests : IDisposable
{
    private static readonly Migration First = new(1, "0001_first.sql", "CREATE TABLE first (id INTEGER PRIMARY KEY)");
    private static readonly Migration Second =
        new(2, "0002_second.sql", "INSERT INTO first (id) VALUES (7); CREATE TABLE second (id INTEGER REFERENCES first (id))");

    private readonly TemporaryFolder _folder = new();
    private readonly FakeTimeProvider _clock = new(new DateTimeOffset(2026, 11, 22, 10, 0, 0, TimeSpan.Zero));

    [Fact]
    public void Embedded_steps_are_found_in_the_order_of_their_numbers()
    {
        var steps = Migrations.In(Assembly.GetExecutingAssembly());

        Assert.Equal([1, 2], steps.Select(step => step.Number));
        Assert.Equal(["0001_first.sql", "0002_second.sql"], steps.Select(step => step.Name));
        Assert.Contains("CREATE TABLE second", steps[1].Sql, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Steps_are_applied_once_in_order_and_dated()
    {
        await using (Open(First))
        {
            _clock.Advance(TimeSpan.FromDays(1));
        }

        await using (Open(First, Second))
        {
        }

        await using var database = Open(First, Second);
        Assert.Equal(
            ["1 0001_first.sql 1795341600000", "2 0002_second.sql 1795428000000"],
            Query(database, "SELECT number || ' ' || name || ' ' || applied_at FROM migrations ORDER BY number"));
        Assert.Equal(["7"], Query(database, "SELECT id FROM first"));
    }

    [Theory]
    [InlineData(1, 3)]
    [InlineData(2, 1)]
    [InlineData(1, 1)]
    [InlineData(2)]
    public void Gaps_repeats_and_disorder_are_refused(params int[] numbers)
    {
        var steps = numbers.Select(number => First with { Number = number, Sql = "SELECT 1" }).ToArray();

        Assert.Throws<InvalidOperationException>(() => Open(steps));
    }

    [Fact]
    public async Task A_step_that_fails_leaves_nothing_of_itself_and_all_of_those_before()
    {
        var broken = new Migration(2, "0002_broken.sql", "CREATE TABLE half (id INTEGER); INSERT INTO nowhere VALUES (1)");

        Assert.Throws<SqliteException>(() => Open(First, broken));

        await using var database = Open(First, Second);
        Assert.Equal(["first", "migrations", "second"], Tables(database));
    }

    [Fact]
    public async Task A_step_may_put_a_table_in_the_place_of_one_that_others_refer_to()
    {
        await using (Open(First, Second))
        {
        }

        var replaced = new Migration(
            3,
            "0003_replaced.sql",
            """
            INSERT INTO second (id) VALUES (7);
            CREATE TABLE third (id INTEGER PRIMARY KEY, name TEXT NOT NULL);
            INSERT INTO third (id, name) SELECT id, 'seven' FROM first;
            DROP TABLE first;
            ALTER TABLE third RENAME TO first;
            """);
        await using var database = Open(First, Second, replaced);

        Assert.Equal(["seven"], Query(database, "SELECT first.name FROM second JOIN first ON first.id = second.id"));
        await Assert.ThrowsAsync<SqliteException>(
            () => database.WriteAsync(session => session.Execute("INSERT INTO second (id) VALUES (8)"), default));
    }

    [Fact]
    public async Task A_step_after_which_a_row_refers_to_nothing_is_undone()
    {
        var broken = new Migration(3, "0003_broken.sql", "INSERT INTO second (id) VALUES (8)");

        Assert.Throws<InvalidOperationException>(() => Open(First, Second, broken));

        await using var database = Open(First, Second);
        Assert.Equal([], Query(database, "SELECT id FROM second"));
    }

    [Fact]
    public async Task A_file_of_a_newer_program_is_refused()
    {
        await using (Open(First, Second))
        {
        }

        Assert.Throws<InvalidOperationException>(() => Open(First));
    }

    [Fact]
    public async Task Two_that_open_a_new_file_at_once_apply_each_step_once()
    {
        for (var round = 0; round < 10; round++)
        {
            var name = $"race-{round}.db";
            var opened = await Task.WhenAll(
                Enumerable.Range(0, 4).Select(_ => Task.Run(() => Open(name, First, Second))));

            Assert.Equal(["1", "2"], Query(opened[0], "SELECT number FROM migrations ORDER BY number"));
            Assert.Equal(["7"], Query(opened[0], "SELECT id FROM first"));
            foreach (var database in opened)
            {
                await database.DisposeAsync();
            }
        }
    }

    public void Dispose() => _folder.Dispose();

    private Database Open(params Migration[] steps) => Open("schema.db", steps);

    private Database Open(string name, params Migration[] steps) =>
        new(new DatabaseOptions { Path = _folder.File(name), Migrations = steps, Clock = _clock });

    private static List<string> Tables(Database database) =>
        Query(database, "SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name");

    private static List<string> Query(Database database, string sql) => database.Read(connection =>
    {
        using var command = connection.CreateCommand();
#pragma warning disable CA2100 // constants of this class
        command.CommandText = sql;
#pragma warning restore CA2100
        using var reader = command.ExecuteReader();
        var values = new List<string>();
        while (reader.Read())
        {
            values.Add(reader.GetString(0));
        }

        return values;
    });
}
