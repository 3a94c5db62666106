using Dapper;
using HateResponse.Bot.Conversations;
using HateResponse.Storage;

namespace HateResponse.Bot.Tests.Conversations;

public sealed class AddressesMigrationTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory().FullName;

    [Fact]
    public async Task Conversations_of_before_keep_their_address_their_silence_and_what_waits_for_them()
    {
        var steps = Migrations.In(typeof(Conversation).Assembly);
        await using (var before = Open(steps.Take(2)))
        {
            await before.WriteAsync(session => session.Connection.Execute(OldRows), CancellationToken.None);
        }

        await using var after = Open(steps);

        Assert.Equal(
            ["a twilio-sms +1 01 0A 0 5", "b whatsapp +1 02 0B 1 6"],
            after.Read(connection => connection.Query<string>(
                """
                SELECT c.id || ' ' || a.channel || ' ' || a.line || ' ' || hex(a.hash) || ' ' || hex(a.address_sealed) || ' '
                    || a.opted_out || ' ' || a.last_inbound_at
                FROM conversations c JOIN addresses a ON a.id = c.address_id AND a.conversation_id = c.id ORDER BY c.id
                """)));
        Assert.Equal(
            ["a message", "b message"],
            after.Read(connection => connection.Query<string>(
                """
                SELECT a.conversation_id || ' ' || o.kind FROM outbox o JOIN addresses a ON a.id = o.address_id
                WHERE a.conversation_id = o.conversation_id ORDER BY o.id
                """)));
        Assert.Equal(
            1, after.Read(connection => connection.ExecuteScalar<long>("SELECT count(*) FROM outbox WHERE address_id IS NULL")));
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private const string OldRows =
        """
        INSERT INTO conversations (id, channel, line, tenant, address_hash, address_sealed, key_id, version, next_seq, opted_out,
            created_at, last_inbound_at, last_event)
        VALUES ('a', 'twilio-sms', '+1', 't', x'01', x'0a', 'k', 3, 4, 0, 1, 5, 0),
               ('b', 'whatsapp', '+1', 't', x'02', x'0b', 'l', 1, 2, 1, 1, 6, 0);
        INSERT INTO outbox (conversation_id, lane, kind, seq, idempotency_key, status, attempts, due_at, created_at)
        VALUES ('a', 0, 'message', 1, 'a:1', 0, 0, 1, 1), ('b', 0, 'message', 1, 'b:1', 2, 1, 1, 1),
               ('a', 1, 'report', NULL, 'a:r', 0, 0, 1, 1);
        """;

    private Database Open(IEnumerable<Migration> steps) => new(new DatabaseOptions
    {
        Path = Path.Combine(_folder, "bot.db"),
        Migrations = [.. steps],
        Clock = TimeProvider.System,
    });
}
