using HateResponse.Bot.Conversations;
using HateResponse.Bot.Outbox;
using HateResponse.Dialogs.Engine;
using HateResponse.Hosting;

namespace HateResponse.Bot.Tests.Conversations;

public sealed class SetAsideTests
{
    private const string From = "+15035550150";

    [Fact]
    public async Task A_message_whose_turn_fails_three_times_is_kept_apologized_for_and_told_to_staff()
    {
        var tries = 0;
        await using var host = BotHost.Start(new()
        {
            Dialog = (state, context) =>
            {
                tries++;
                return EchoDialog.Turn(state, context);
            },
        });

        await host.SayAsync(From, "THROW");

        Assert.Equal(3, tries);
        Assert.Equal(["in", "out"], host.Transcript().Select(line => line.Kind));
        Assert.Equal("THROW", host.Transcript()[0].Activity.Text);
        Assert.Equal([Lane.Person, Lane.Alerts], host.Outbox().Select(row => row.Lane).Order());
        Assert.Equal([(1L, "InvalidOperationException")], host.Rows<(long, string)>("SELECT seq, failure FROM set_aside"));
    }

    [Fact]
    public async Task A_redelivery_of_what_was_set_aside_changes_nothing()
    {
        await using var host = BotHost.Start();
        var sid = BotHostRequests.NewSid();

        await host.SayAsync(From, "THROW", sid);
        await host.SayAsync(From, "THROW", sid);

        Assert.Equal(1, host.Count("SELECT count(*) FROM set_aside"));
        Assert.Equal(2, host.Transcript().Count);
    }

    [Fact]
    public async Task The_apology_is_said_once_while_messages_wait_and_the_conversation_goes_on_between_them()
    {
        await using var host = BotHost.Start();

        await host.SayAsync(From, "THROW");
        await host.SayAsync(From, "hello");
        await host.SayAsync(From, "THROW");

        Assert.Equal(["in", "out", "in", "out", "in"], host.Transcript().Select(line => line.Kind));
        Assert.Equal("echo hello", host.Transcript()[3].Activity.Text);
    }

    [Fact]
    public async Task A_word_that_the_provider_has_answered_gets_no_apology()
    {
        await using var host = BotHost.Start(new() { Dialog = (_, _) => throw new InvalidOperationException("always") });

        await host.SayAsync(From, "STOP");

        Assert.Equal(["in"], host.Transcript().Select(line => line.Kind));
        Assert.Equal(1, host.Count("SELECT count(*) FROM set_aside"));
    }

    [Fact]
    public async Task What_was_set_aside_has_its_turn_when_it_is_replayed_and_one_that_still_fails_waits_on()
    {
        var mended = false;
        await using var host = BotHost.Start(new()
        {
            Dialog = (state, context) => context.Activity.Text == "first" && !mended
                ? throw new InvalidOperationException("not yet")
                : EchoDialog.Turn(state, context),
        });
        await host.SayAsync("+15035550151", "THROW");
        host.Clock.Advance(TimeSpan.FromSeconds(1));
        await host.SayAsync(From, "first");
        mended = true;

        var taken = await host.Get<Replay>().RunAsync(CancellationToken.None);
        var again = await host.Get<Replay>().RunAsync(CancellationToken.None);

        Assert.Equal((1, 0), (taken, again));
        Assert.Contains(host.Transcript(), line => line is { Kind: "out", Activity.Text: "echo first" });
        Assert.Single(host.Transcript(), line => line.Activity.Text == "first");
        Assert.Equal(1, host.Count("SELECT count(*) FROM set_aside WHERE replayed_at IS NULL"));
    }

    [Fact]
    public async Task A_message_to_a_conversation_whose_state_cannot_be_read_is_kept_and_the_state_left_alone()
    {
        await using var host = BotHost.Start();
        await host.SayAsync(From, "hello");
        await host.Store.Database.WriteAsync(
            session => session.Execute("UPDATE conversations SET state_sealed = x'00'"), CancellationToken.None);

        await host.SayAsync(From, "are you there");

        Assert.Equal(["in", "out", "in", "out"], host.Transcript().Select(line => line.Kind));
        Assert.Equal("are you there", host.Transcript()[2].Activity.Text);
        Assert.Equal(1, host.Count("SELECT count(*) FROM set_aside"));
        Assert.Equal(1, host.Count("SELECT count(*) FROM conversations WHERE state_sealed = x'00'"));
    }

    [Fact]
    public async Task A_message_that_was_set_aside_is_not_answered_an_hour_later_and_who_writes_again_is_told_again()
    {
        var mended = false;
        await using var host = BotHost.Start(new() { Dialog = (state, context) => Fail(state, context, !mended) });
        await host.SayAsync(From, "first");
        host.Clock.Advance(TimeSpan.FromHours(1));
        await host.SayAsync("+15035550151", "first");
        await host.SayAsync(From, "first");
        mended = true;

        var taken = await host.Get<Replay>().RunAsync(CancellationToken.None);

        Assert.Equal(2, taken);
        Assert.Equal(1, host.Count("SELECT count(*) FROM set_aside WHERE replayed_at IS NULL"));
        Assert.Equal(5, host.Transcript().Count(line => line.Kind == "out")); // three apologies, two answers
    }

    [Fact]
    public async Task A_message_that_was_set_aside_is_not_read_as_the_answer_to_what_was_asked_since()
    {
        var mended = false;
        await using var host = BotHost.Start(new() { Dialog = (state, context) => Fail(state, context, !mended) });
        await host.SayAsync(From, "first");
        await host.SayAsync(From, "second");
        mended = true;

        Assert.Equal(0, await host.Get<Replay>().RunAsync(CancellationToken.None));
        Assert.DoesNotContain(host.Transcript(), line => line.Activity.Text == "echo first");
    }

    [Fact]
    public async Task What_the_provider_has_answered_is_replayed_without_a_word()
    {
        var mended = false;
        await using var host = BotHost.Start(new()
        {
            Dialog = (state, context) => mended ? EchoDialog.Turn(state, context) : throw new InvalidOperationException("broken"),
        });
        await host.SayAsync(From, "STOP");
        mended = true;

        Assert.Equal(1, await host.Get<Replay>().RunAsync(CancellationToken.None));
        Assert.Equal(["in"], host.Transcript().Select(line => line.Kind));
    }

    private static TurnResult Fail(DialogState state, TurnContext context, bool broken) => broken && context.Activity.Text == "first"
        ? throw new InvalidOperationException("broken")
        : EchoDialog.Turn(state, context);

    [Fact]
    public async Task The_next_start_replays_what_was_set_aside()
    {
        var folder = Directory.CreateTempSubdirectory("hateresponse-");
        await using (var broken = BotHost.Start(new()
        {
            Directory = folder.FullName,
            Dialog = (_, _) => throw new InvalidOperationException("broken"),
        }))
        {
            await broken.SayAsync(From, "hello");
        }

        var heard = new TaskCompletionSource();
        await using (var mended = BotHost.Start(new()
        {
            Directory = folder.FullName,
            Dialog = (state, context) =>
            {
                heard.TrySetResult();
                return EchoDialog.Turn(state, context);
            },
        }))
        {
            await heard.Task.WaitAsync(TimeSpan.FromSeconds(30));
            await mended.Store.Database.WriteAsync(_ => { }, CancellationToken.None); // behind the replay

            Assert.Contains(mended.Transcript(), line => line is { Kind: "out", Activity.Text: "echo hello" });
            Assert.Equal(0, mended.Count("SELECT count(*) FROM set_aside WHERE replayed_at IS NULL"));
        }

        folder.Delete(recursive: true);
    }
}
