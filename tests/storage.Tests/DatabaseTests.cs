using Microsoft.Data.Sqlite;

namespace HateResponse.Storage.Tests;

public sealed class DatabaseTests : IAsyncLifetime, IDisposable
{
    private static readonly Migration Names =
        new(1, "0001_names.sql", "CREATE TABLE names (name TEXT PRIMARY KEY); CREATE TABLE notes (note TEXT NOT NULL)");

    private readonly TemporaryFolder _folder = new();
    private readonly Gate _gate = new();
    private Database _database = null!;
    private int _commits;
    private Exception? _refuse;

    [Fact]
    public async Task Writes_that_wait_together_share_one_commit()
    {
        var first = HoldTheWriter();
        var waiting = Enumerable.Range(0, 50).Select(i => AddAsync($"name {i}")).ToList();
        _gate.Open();
        await Task.WhenAll([first, .. waiting]);

        Assert.Equal(2, _commits); // the one that held the writer, and everybody else's
        Assert.Equal(51, Count());
    }

    [Fact]
    public async Task A_batch_holds_no_more_than_its_maximum()
    {
        var first = HoldTheWriter();
        var waiting = Enumerable.Range(0, MaxBatch + 1).Select(i => AddAsync($"name {i}")).ToList();
        _gate.Open();
        await Task.WhenAll([first, .. waiting]);

        Assert.Equal(3, _commits);
    }

    [Fact]
    public async Task One_that_throws_inside_a_full_batch_harms_no_other_and_leaves_nothing_of_its_own()
    {
        var first = HoldTheWriter();
        var before = Enumerable.Range(0, MaxBatch / 2).Select(i => AddAsync($"before {i}")).ToList();
        var throwing = _database.WriteAsync(
            session =>
            {
                session.Execute("INSERT INTO names (name) VALUES (@1)", "half done");
                session.Execute("INSERT INTO notes (note) VALUES (@1)", "half done");
                throw new InvalidOperationException("thrown by the work");
            },
            default);
        var after = Enumerable.Range(0, (MaxBatch / 2) - 1).Select(i => AddAsync($"after {i}")).ToList();
        _gate.Open();

        await Task.WhenAll([first, .. before, .. after]);
        var failure = await Assert.ThrowsAsync<InvalidOperationException>(() => throwing);
        Assert.Equal("thrown by the work", failure.Message);
        Assert.Equal(2, _commits); // so they did share a transaction
        Assert.Equal(MaxBatch, Count());
        Assert.DoesNotContain("half done", All());
    }

    [Fact]
    public async Task What_is_to_happen_after_the_commit_happens_then_and_not_for_what_was_undone()
    {
        var seen = new List<string>();
        var first = HoldTheWriter();
        var kept = SignalAsync("kept", undone: false);
        var undone = SignalAsync("undone", undone: true);
        var last = SignalAsync("last", undone: false);
        _gate.Open();
        await Task.WhenAll(first, kept, last);

        await Assert.ThrowsAsync<InvalidOperationException>(() => undone);
        Assert.Equal(["kept, with 3 on the disk", "last, with 3 on the disk"], seen);

        Task SignalAsync(string name, bool undone) => _database.WriteAsync(
            session =>
            {
                session.Execute("INSERT INTO names (name) VALUES (@1)", name);
                session.AfterCommit(() => seen.Add($"{name}, with {Count()} on the disk"));
                if (undone)
                {
                    throw new InvalidOperationException("thrown by the work");
                }
            },
            default);
    }

    [Fact]
    public async Task A_commit_that_failed_signals_nothing()
    {
        var seen = 0;
        _refuse = new IOException("the keys could not be kept");
        await Assert.ThrowsAsync<IOException>(
            () => _database.WriteAsync(session => session.AfterCommit(() => seen++), default));
        _refuse = null;
        await AddAsync("next");

        Assert.Equal(0, seen);
    }

    [Fact]
    public async Task A_broken_constraint_is_told_to_the_one_who_broke_it()
    {
        var first = HoldTheWriter();
        var mine = AddAsync("same");
        var theirs = AddAsync("same");
        var other = AddAsync("other");
        _gate.Open();
        await Task.WhenAll(first, mine, other);

        await Assert.ThrowsAsync<SqliteException>(() => theirs);
        Assert.Equal(["held", "other", "same"], All());
    }

    [Fact]
    public async Task What_was_acknowledged_is_seen_by_every_reader()
    {
        for (var i = 0; i < 50; i++)
        {
            await AddAsync($"name {i}");

            Assert.Equal(i + 1, Count());
        }
    }

    [Fact]
    public async Task A_reader_sees_nothing_of_a_write_that_is_not_committed()
    {
        var write = _database.WriteAsync(
            session =>
            {
                session.Execute("INSERT INTO names (name) VALUES ('not yet')");
                _gate.Arrive();
            },
            default);
        _gate.AwaitArrival();
        var seen = Count();
        _gate.Open();
        await write;

        Assert.Equal(0, seen);
        Assert.Equal(1, Count());
    }

    [Fact]
    public void A_reader_cannot_write() =>
        Assert.Throws<SqliteException>(() => _database.Read(connection =>
        {
            using var command = connection.CreateCommand();
            command.CommandText = "INSERT INTO names (name) VALUES ('by a reader')";
            return command.ExecuteNonQuery();
        }));

    [Fact]
    public async Task Cancelling_gives_up_the_wait_for_a_place_but_never_a_write_that_was_taken()
    {
        using var cancel = new CancellationTokenSource();
        var first = HoldTheWriter();
        var taken = Enumerable.Range(0, MaxWaiting).Select(i => AddAsync($"taken {i}", cancel.Token)).ToList();
        var outside = AddAsync("outside", cancel.Token);
        await cancel.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => outside);
        _gate.Open();
        await Task.WhenAll([first, .. taken]);

        Assert.Equal(1 + MaxWaiting, Count());
        Assert.DoesNotContain("outside", All());
    }

    [Fact]
    public async Task Dispose_waits_for_the_writes_that_were_taken_and_takes_no_more()
    {
        var first = HoldTheWriter();
        var taken = Enumerable.Range(0, 20).Select(i => AddAsync($"taken {i}")).ToList();
        var disposed = _database.DisposeAsync().AsTask();
        var late = AddAsync("late");
        Assert.False(disposed.IsCompleted);
        _gate.Open();
        await disposed;

        await Task.WhenAll([first, .. taken]);
        await Assert.ThrowsAnyAsync<InvalidOperationException>(() => late);
        _database = Open();
        Assert.Equal(21, Count());
    }

    [Fact]
    public async Task A_closed_database_is_one_file_that_holds_everything()
    {
        await AddAsync("kept");
        Assert.Equal(1, Count()); // a reader was open too

        await _database.DisposeAsync();

        Assert.DoesNotContain(Directory.GetFiles(_folder.Path), file => file.EndsWith("-wal", StringComparison.Ordinal));
        _database = Open();
        Assert.Equal(1, Count());
    }

    [Fact]
    public async Task What_must_be_durable_first_and_is_not_fails_the_whole_batch_and_the_next_goes_on()
    {
        var first = HoldTheWriter();
        var lost = new[] { AddAsync("lost 1"), AddAsync("lost 2") };
        _refuse = new IOException("the keys could not be kept");
        _gate.Open();

        await Assert.ThrowsAsync<IOException>(() => first); // its commit came after the gate too
        await Assert.ThrowsAsync<IOException>(() => lost[0]);
        await Assert.ThrowsAsync<IOException>(() => lost[1]);
        _refuse = null;
        await AddAsync("next");
        Assert.Equal(["next"], All());
    }

    [Fact]
    public async Task A_transaction_that_sqlite_gave_up_itself_is_told_to_all_and_the_next_goes_on()
    {
        var first = HoldTheWriter();
        var neighbour = AddAsync("neighbour");
        var giving = _database.WriteAsync(session => session.Execute("ROLLBACK"), default);
        _gate.Open();

        await first;
        await Assert.ThrowsAsync<SqliteException>(() => neighbour);
        await Assert.ThrowsAsync<SqliteException>(() => giving);
        await AddAsync("next");
        Assert.Equal(["held", "next"], All());
    }

    public Task InitializeAsync()
    {
        _database = Open();
        return Task.CompletedTask;
    }

    public async Task DisposeAsync()
    {
        _gate.Open();
        await _database.DisposeAsync();
    }

    public void Dispose()
    {
        _gate.Dispose();
        _folder.Dispose();
    }

    private const int MaxBatch = 64;
    private const int MaxWaiting = 128;

    private Database Open() => new(new DatabaseOptions
    {
        Path = _folder.File("names.db"),
        Migrations = [Names],
        Clock = TimeProvider.System,
        MaxBatch = MaxBatch,
        MaxWaiting = MaxWaiting,
        BeforeCommit = () =>
        {
            _commits++;
            if (_refuse is { } failure)
            {
                throw failure;
            }
        },
    });

    /// <summary>Writes one row, and holds the writer until the gate opens: what comes meanwhile waits in the queue.</summary>
    private Task HoldTheWriter()
    {
        var held = _database.WriteAsync(
            session =>
            {
                session.Execute("INSERT INTO names (name) VALUES ('held')");
                _gate.Arrive();
            },
            default);
        _gate.AwaitArrival();
        return held;
    }

    private Task<int> AddAsync(string name, CancellationToken cancel = default) =>
        _database.WriteAsync(session => session.Execute("INSERT INTO names (name) VALUES (@1)", name), cancel);

    private int Count() => All().Count;

    private List<string> All() => _database.Read(connection =>
    {
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT name FROM names ORDER BY name";
        using var reader = command.ExecuteReader();
        var names = new List<string>();
        while (reader.Read())
        {
            names.Add(reader.GetString(0));
        }

        return names;
    });
}
