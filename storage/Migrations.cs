using System.Globalization;
using System.Reflection;

namespace HateResponse.Storage;

/// <summary>Hand-written steps of a schema: <c>Migrations/0001_what.sql</c>, embedded in the room's assembly.</summary>
public static class Migrations
{
    /// <summary>The steps embedded in an assembly under a folder <c>Migrations</c>, in order.</summary>
    /// <exception cref="InvalidOperationException">The numbers are not 1, 2, 3 …</exception>
    public static IReadOnlyList<Migration> In(Assembly assembly)
    {
        var steps = assembly.GetManifestResourceNames()
            .Where(name => name.Contains(".Migrations.", StringComparison.Ordinal))
            .Where(name => name.EndsWith(".sql", StringComparison.Ordinal))
            .Select(name => Read(assembly, name))
            .OrderBy(step => step.Number)
            .ToList();
        CheckNumbers(steps);
        return steps;
    }

    internal static void Apply(WriteSession session, IReadOnlyList<Migration> steps, TimeProvider clock)
    {
        CheckNumbers(steps);
        session.Execute(
            "CREATE TABLE IF NOT EXISTS migrations (number INTEGER PRIMARY KEY, name TEXT NOT NULL, applied_at INTEGER NOT NULL)");
        var done = Done(session);
        if (done > steps.Count)
        {
            throw new InvalidOperationException($"The database has step {done} of its schema, this program only {steps.Count}.");
        }

        session.Execute("PRAGMA foreign_keys=OFF"); // a step may put a table in the place of another (sqlite.org, ALTER TABLE, 7)
        foreach (var step in steps.Skip(done))
        {
            session.Begin();
            try
            {
                Apply(session, step, clock);
                CheckReferences(session, step);
                session.Commit();
            }
            catch
            {
                session.Abandon();
                throw;
            }
        }

        session.Execute("PRAGMA foreign_keys=ON");
    }

    private static void CheckReferences(WriteSession session, Migration step)
    {
        if (session.First("PRAGMA foreign_key_check", row => row.GetString(0)) is { } table)
        {
            throw new InvalidOperationException($"After {step.Name}, rows of {table} refer to what is not there.");
        }
    }

    private static void Apply(WriteSession session, Migration step, TimeProvider clock)
    {
        if (Done(session) >= step.Number)
        {
            return; // another process that opened the file at the same time was first
        }

        using var command = session.Connection.CreateCommand();
        command.CommandText = step.Sql;
        command.ExecuteNonQuery();
        session.Execute(
            "INSERT INTO migrations (number, name, applied_at) VALUES (@1, @2, @3)",
            step.Number,
            step.Name,
            clock.GetUtcNow().ToUnixTimeMilliseconds());
    }

    private static int Done(WriteSession session) =>
        session.First("SELECT coalesce(max(number), 0) FROM migrations", row => row.GetInt32(0));

    private static void CheckNumbers(IReadOnlyList<Migration> steps)
    {
        if (!steps.Select(step => step.Number).SequenceEqual(Enumerable.Range(1, steps.Count)))
        {
            throw new InvalidOperationException("Migrations are not numbered 1, 2, 3 …: " + string.Join(", ", steps.Select(s => s.Name)));
        }
    }

    private static Migration Read(Assembly assembly, string resource)
    {
        var name = string.Join('.', resource.Split('.')[^2..]);
        using var reader = new StreamReader(assembly.GetManifestResourceStream(resource)!); // named by the assembly itself
        return new Migration(int.Parse(name.AsSpan(0, 4), CultureInfo.InvariantCulture), name, reader.ReadToEnd());
    }
}
