using Dapper;
using HateResponse.Bot.ReturnCodes;
using HateResponse.Storage;

namespace HateResponse.Bot.Tests.ReturnCodes;

public sealed class CodeKindsMigrationTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory().FullName;

    [Fact]
    public async Task Codes_that_were_given_before_still_open_their_conversations()
    {
        var steps = Migrations.In(typeof(ReturnCodeStore).Assembly);
        await using (var before = Open(steps.TakeWhile(step => !step.Sql.Contains("new_return_codes", StringComparison.Ordinal))))
        {
            await before.WriteAsync(session => session.Connection.Execute(OldRows), CancellationToken.None);
        }

        await using var after = Open(steps);

        Assert.Equal(
            ["01 a return 0A   5 -", "02 b return  0B 0C 6 -"],
            after.Read(connection => connection.Query<string>(
                """
                SELECT hex(hash) || ' ' || conversation_id || ' ' || kind || ' ' || hex(code_sealed) || ' ' || hex(salt) || ' '
                    || hex(proof) || ' ' || issued_at || ' ' || coalesce(expires_at, report_id, '-')
                FROM return_codes ORDER BY hash
                """)));
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private const string OldRows =
        """
        INSERT INTO conversations (id, tenant, address_id, key_id, version, next_seq, created_at, last_event)
        VALUES ('a', 't', 1, 'k', 1, 1, 1, 0), ('b', 't', 2, 'l', 1, 1, 1, 0);
        INSERT INTO addresses (id, channel, line, hash, address_sealed, conversation_id, opted_out, last_inbound_at)
        VALUES (1, 'twilio-sms', '+1', x'01', x'0a', 'a', 0, 1), (2, 'twilio-sms', '+1', x'02', x'0b', 'b', 0, 1);
        INSERT INTO return_codes (hash, conversation_id, code_sealed, salt, proof, issued_at)
        VALUES (x'01', 'a', x'0a', NULL, NULL, 5), (x'02', 'b', NULL, x'0b', x'0c', 6);
        """;

    private Database Open(IEnumerable<Migration> steps) => new(new DatabaseOptions
    {
        Path = Path.Combine(_folder, "bot.db"),
        Migrations = [.. steps],
        Clock = TimeProvider.System,
    });
}
