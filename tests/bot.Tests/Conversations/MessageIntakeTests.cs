using HateResponse.Bot.Conversations;
using HateResponse.Hosting;

namespace HateResponse.Bot.Tests.Conversations;

public sealed class MessageIntakeTests
{
    private const string From = "+15035550150";

    [Fact]
    public async Task Ten_deliveries_of_one_message_at_once_are_one_turn_and_all_are_acknowledged()
    {
        await using var host = BotHost.Start();
        host.Provider.Always(TwilioAnswers.Created);
        var sid = BotHostRequests.NewSid();

        await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => host.SayAsync(From, "hello", sid)));
        await host.DrainAsync();

        Assert.Equal([1L], host.Rows<long>("SELECT version FROM conversations"));
        Assert.Equal(["in hello", "out echo hello"], host.Transcript().Select(line => line.Kind + " " + line.Activity.Text));
        Assert.Single(host.Provider.Calls);
        Assert.DoesNotContain(host.Logs.Lines, line => line.Contains("failed", StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task A_redelivery_after_a_restart_is_still_a_redelivery()
    {
        var folder = Directory.CreateTempSubdirectory("hateresponse-");
        var sid = BotHostRequests.NewSid();
        await using (var before = BotHost.Start(new() { Directory = folder.FullName }))
        {
            await before.SayAsync(From, "hello", sid);
        }

        await using (var after = BotHost.Start(new() { Directory = folder.FullName }))
        {
            await after.SayAsync(From, "hello", sid);

            Assert.Equal([1L], after.Rows<long>("SELECT version FROM conversations"));
            Assert.Equal([(1L, 1L)], after.Rows<(long, long)>("SELECT seq, turn FROM inbox"));
        }

        folder.Delete(recursive: true);
    }

    [Fact]
    public async Task Messages_of_one_person_at_once_are_turns_one_after_the_other()
    {
        await using var host = BotHost.Start();

        await Task.WhenAll(Enumerable.Range(0, 20).Select(i => host.SayAsync(From, "text " + i)));

        Assert.Equal([(20L, 41L)], host.Rows<(long, long)>("SELECT version, next_seq FROM conversations"));
        Assert.Equal(Enumerable.Range(1, 40).Select(seq => (long)seq), host.Transcript().Select(line => line.Seq));
        Assert.Equal(20, host.Count("SELECT count(DISTINCT turn) FROM inbox"));
    }

    [Fact]
    public async Task A_person_who_writes_to_another_line_has_another_conversation()
    {
        await using var host = BotHost.Start();

        await host.SayAsync(From, "hello");
        using var other = await host.PostSignedAsync(
            "/twilio/messages", BotHostRequests.Text("whatsapp:" + From, "hello", to: "whatsapp:" + BotHost.Line));

        Assert.Equal(["twilio-sms", "whatsapp"], host.Rows<string>("SELECT channel FROM addresses ORDER BY channel"));
    }

    /// <summary>All turns wait behind a held writer, so that they share one transaction.</summary>
    [Fact]
    public async Task A_turn_that_throws_in_a_full_batch_harms_no_neighbour()
    {
        await using var host = BotHost.Start();
        using var gate = new ManualResetEventSlim();
        var intake = host.Get<MessageIntake>();
        var held = host.Store.Database.WriteAsync(_ => gate.Wait(), CancellationToken.None);

        var turns = Enumerable.Range(0, 40)
            .Select(i => intake.TakeAsync(Message("+150355501" + (50 + i), i % 10 == 7 ? "THROW" : "hello"), CancellationToken.None))
            .ToList();
        gate.Set();
        await Task.WhenAll(turns.Append(held));

        Assert.Equal(36, host.Count("SELECT count(*) FROM inbox WHERE turn = 1"));
        Assert.Equal(4, host.Count("SELECT count(*) FROM inbox WHERE turn = 0"));
        Assert.Equal(4, host.Count("SELECT count(*) FROM set_aside"));
        Assert.Equal(80, host.Count("SELECT count(*) FROM transcript"));
        Assert.Equal(40, host.Count("SELECT count(*) FROM outbox WHERE lane = 0"));
    }

    private static Inbound Message(string from, string text) => new()
    {
        Channel = "twilio-sms",
        MessageId = BotHostRequests.NewSid(),
        Address = from,
        Line = BotHost.Line,
        Activity = new() { Type = "message", Text = text },
    };
}
