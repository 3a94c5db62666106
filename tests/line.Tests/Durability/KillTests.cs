using Dapper;
using Xunit.Abstractions;

namespace HateResponse.Line.Tests.Durability;

/// <summary>The bot is killed again and again under load. <c>HATERESPONSE_LONG=1</c> runs the full count.</summary>
public sealed class KillTests(ITestOutputHelper output) : IDisposable
{
    private const int Seed = 20261122;
    private const int People = 300;
    private const double Repeated = 0.3;

    private static readonly TimeSpan DrainWithin = TimeSpan.FromSeconds(90);
    private static readonly TimeSpan LookAgain = TimeSpan.FromMilliseconds(250);

    private readonly string _folder = Directory.CreateTempSubdirectory("kill-test-").FullName;

    private static (int Inbound, int Kills) Counts =>
        Environment.GetEnvironmentVariable("HATERESPONSE_LONG") == "1" ? (10_000, 12) : (1_500, 4);

    [Fact]
    public async Task Killed_under_load_the_line_loses_nothing_and_repeats_nothing()
    {
        var (inbound, kills) = Counts;
        await using var sink = await MessageSink.StartAsync(Seed);
        using var bot = new BotProcess(_folder, sink.Address);
        using var postman = new Postman(bot);
        var plan = InboundText.Plan(inbound, People, Repeated, Seed);
        await bot.StartAsync();
        await postman.DeliverAsync(plan, Moments(inbound, kills));
        await DrainAsync();
        await bot.KillAsync();

        using var files = new BotFiles(_folder, bot.MasterKey);
        var ledger = new Ledger(files);
        output.WriteLine(
            $"{inbound} inbound ({plan.DistinctBy(text => text.Sid).Count()} different), {kills} kills, {postman.Retries} retries by "
            + $"the provider; replies: {ledger.Counts()}; the provider took {sink.Taken.Count} and turned away {sink.Refused}");
        Assert.Equal(plan.DistinctBy(text => text.Sid).Count(), postman.Acknowledged.Count);
        Assert.Equal(People, files.Conversations().Count);
        Assert.Empty(BotFiles.Broken(_folder));
        Assert.Empty(ledger.Inbound(postman.Acknowledged));
        Assert.Empty(ledger.Transcripts());
        Assert.Empty(ledger.Replies(sink.Taken));
        FindsWhatIsWrong(files, ledger, postman, sink);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private static HashSet<int> Moments(int inbound, int kills)
    {
        var chance = new Random(Seed);
        var stretch = inbound / (kills + 1);
        return [.. Enumerable.Range(0, kills).Select(kill => (kill * stretch) + chance.Next(stretch / 4, stretch))];
    }

    /// <summary>The same ledger over files that were spoiled by hand: it is not blind.</summary>
    private static void FindsWhatIsWrong(BotFiles files, Ledger ledger, Postman postman, MessageSink sink)
    {
        var settled = files.Bot.ExecuteScalar<string>(
            """
            SELECT provider_id FROM outbox WHERE status = 2 AND lane = 0
                AND conversation_id NOT IN (SELECT conversation_id FROM outbox WHERE lane = 0 AND status <> 2)
            """);
        var one = sink.Taken.Single(message => message.Sid == settled);
        Assert.NotEmpty(ledger.Replies([.. sink.Taken, one with { Sid = "SM-again" }]));
        Assert.NotEmpty(ledger.Replies([.. sink.Taken.Where(message => message != one)]));

        files.Bot.Execute("DELETE FROM inbox WHERE message_id = (SELECT min(message_id) FROM inbox)");
        Assert.NotEmpty(ledger.Inbound(postman.Acknowledged));
        files.Bot.Execute("UPDATE transcript SET seq = seq + 1000 WHERE seq = 2");
        Assert.NotEmpty(ledger.Transcripts());
    }

    /// <summary>Until every reply has left, or for long enough: what is left then is counted, not waited for.</summary>
    private async Task DrainAsync()
    {
        var waited = System.Diagnostics.Stopwatch.StartNew();
        using var file = new Microsoft.Data.Sqlite.SqliteConnection(
            $"Data Source={Path.Combine(_folder, "bot.db")};Mode=ReadOnly;Pooling=False");
        file.Open();
        while (waited.Elapsed < DrainWithin &&
            file.ExecuteScalar<int>("SELECT count(*) FROM outbox WHERE lane = 0 AND status < 2") > 0)
        {
            await Task.Delay(LookAgain);
        }
    }
}
