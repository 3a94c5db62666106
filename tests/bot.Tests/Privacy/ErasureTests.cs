using System.Net;
using HateResponse.Hosting;
using HateResponse.Storage.Privacy;
using Microsoft.Extensions.DependencyInjection;

namespace HateResponse.Bot.Tests.Privacy;

public sealed class ErasureTests
{
    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);

    [Fact]
    public async Task No_key_that_is_left_opens_a_word_of_what_was_said_before_or_with_it()
    {
        var cipher = new RecordingCipher();
        await using var host = BotHost.Start(Erasures.Options() with { Services = services => services.AddSingleton<ICipher>(cipher) });
        host.Provider.Always(TwilioAnswers.Created);
        host.Referrals.Always(_ => new HttpResponseMessage(HttpStatusCode.NoContent));
        await host.TalkAsync(Erasures.Word, "CODE");
        string[] told = [Erasures.Word, Erasures.Ana, "echo " + Erasures.Word, "CODE"];
        Assert.Equal(told, host.Readable(cipher, told));
        var keys = host.Keys();
        Assert.All(keys, key => Assert.True(host.LiesInFiles(key.Wrapped)));

        await host.TalkAsync("ERASE REPORT");
        await host.EraseAsync();

        Assert.Equal([Erasures.Ana, ErasingDialog.Farewell], host.Readable(cipher, [.. told, ErasingDialog.Farewell]));
        Assert.All(keys, key => Assert.False(host.LiesInFiles(key.Wrapped)));

        host.Clock.Advance(2 * Minute);
        await host.EraseAsync();

        Assert.Empty(host.Readable(cipher, [.. told, ErasingDialog.Farewell, "ERASE REPORT"]));
    }

    [Fact]
    public async Task The_last_words_are_delivered_and_nothing_of_the_transcript_is_left()
    {
        await using var host = await ErasedAsync("hello", "TWICE", "ERASE");

        Assert.Equal(["echo hello", "one", "two", ErasingDialog.Farewell], host.Provider.Calls.Select(call => call.Field("Body")));
        host.Clock.Advance(2 * Minute);
        await host.EraseAsync();
        Assert.Equal(0, host.Count("SELECT count(*) FROM transcript"));
        Assert.Equal(0, host.Count("SELECT count(*) FROM outbox"));
        Assert.Equal(0, host.Count("SELECT count(*) FROM return_codes"));
        Assert.Equal(["after"], host.Rows<string>("SELECT name FROM timers"));
    }

    [Fact]
    public async Task What_is_said_right_after_it_is_kept_and_answered_under_the_new_state()
    {
        await using var host = BotHost.Start(Erasures.Options());
        host.Provider.Always(TwilioAnswers.Created);
        await host.SayAsync(Erasures.Ana, "old");
        await host.SayAsync(Erasures.Ana, "ERASE");
        await host.SayAsync(Erasures.Ana, "new");
        await host.SayAsync(Erasures.Ana, "STATE");

        await host.EraseAsync();
        await host.DrainAsync();
        host.Clock.Advance(2 * Minute);
        await host.EraseAsync();

        Assert.Equal(["new", "echo new", "STATE", "state new"], host.Transcript().Select(line => line.Activity.Text));
        Assert.Equal(
            [ErasingDialog.Farewell, "echo new", "state new"],
            host.Provider.Calls.Select(call => call.Field("Body"))); // "echo old" had not left
    }

    [Fact]
    public async Task Words_about_safety_that_have_not_left_still_go_and_in_their_order()
    {
        await using var host = BotHost.Start(Erasures.Options());
        host.Provider.Always(TwilioAnswers.Created);
        await host.SayAsync(Erasures.Ana, "old");
        await host.SayAsync(Erasures.Ana, "SAFETY");
        await host.SayAsync(Erasures.Ana, "ALERT");
        await host.SayAsync(Erasures.Ana, "ASK");
        await host.SayAsync(Erasures.Ana, "ERASE");
        await host.EraseAsync();
        host.Referrals.Always(_ => new HttpResponseMessage(HttpStatusCode.Created));

        await host.DrainAsync();

        Assert.Equal(["call 911", ErasingDialog.Farewell], host.Provider.Calls.Select(call => call.Field("Body")));
        Assert.Equal(["/v1/alerts"], host.Referrals.Calls.Select(call => call.Url.AbsolutePath));
    }

    [Fact]
    public async Task A_message_that_is_on_its_way_is_followed_to_its_end()
    {
        await using var host = BotHost.Start(Erasures.Options());
        host.Provider
            .Next(async _ =>
            {
                await host.SayAsync(Erasures.Ana, "ERASE");
                await host.EraseAsync();
                return TwilioAnswers.Error(HttpStatusCode.Unauthorized, 20003);
            })
            .Always(TwilioAnswers.Created);
        await host.SayAsync(Erasures.Ana, "hello");

        await host.DrainAsync();
        host.Clock.Advance(Minute);
        await host.DrainAsync();

        Assert.Equal(
            ["echo hello", "echo hello", ErasingDialog.Farewell], host.Provider.Calls.Select(call => call.Field("Body")));
    }

    [Fact]
    public async Task The_referral_api_is_asked_until_it_has_erased_the_report()
    {
        await using var host = BotHost.Start(Erasures.Options());
        host.Provider.Always(TwilioAnswers.Created);
        host.Referrals
            .Next(_ => new HttpResponseMessage(HttpStatusCode.BadRequest))
            .Next(_ => new HttpResponseMessage(HttpStatusCode.ServiceUnavailable))
            .Next(_ => new HttpResponseMessage(HttpStatusCode.NoContent));
        await host.TalkAsync("ASK", "ERASE REPORT");
        await host.EraseAsync();
        Assert.Equal(1, host.Count("SELECT count(*) FROM erasures"));

        for (var i = 0; i < 3; i++)
        {
            host.Clock.Advance(2 * Minute);
            await host.DrainAsync();
            await host.EraseAsync();
        }

        Assert.All(host.Referrals.Calls.Skip(1), call => Assert.Equal(HttpMethod.Delete, call.Method));
        Assert.Equal($"/v1/reports/{ErasingDialog.ReportId}", host.Referrals.Calls[^1].Url.AbsolutePath);
        Assert.Equal([2L], host.Rows<long>("SELECT status FROM outbox WHERE kind = 'erase'"));
    }

    [Fact]
    public async Task A_report_that_the_referral_api_never_had_counts_as_erased()
    {
        await using var host = BotHost.Start(Erasures.Options());
        host.Provider.Always(TwilioAnswers.Created);
        host.Referrals.Next(_ => new HttpResponseMessage(HttpStatusCode.NotFound));
        await host.SayAsync(Erasures.Ana, "ASK");
        await host.TalkAsync("ERASE REPORT");

        Assert.Equal(HttpMethod.Delete, Assert.Single(host.Referrals.Calls).Method);
        Assert.Equal(1, host.Count("SELECT count(*) FROM outbox WHERE kind = 'erase' AND status = 2"));
    }

    [Fact]
    public async Task A_repeat_of_a_message_that_was_erased_is_still_a_repeat()
    {
        await using var host = BotHost.Start(Erasures.Options());
        host.Provider.Always(TwilioAnswers.Created);
        await host.SayAsync(Erasures.Ana, "hello", "SM1");
        await host.SayAsync(Erasures.Ana, "ERASE", "SM2");
        await host.EraseAsync();

        await host.SayAsync(Erasures.Ana, "hello", "SM1");
        await host.SayAsync(Erasures.Ana, "ERASE", "SM2");

        Assert.Equal(1, host.Count("SELECT count(*) FROM erasures"));
        Assert.Equal([ErasingDialog.Farewell], host.Transcript().Select(line => line.Activity.Text));
    }

    [Fact]
    public async Task Somebody_who_erases_twice_at_once_has_both_done()
    {
        await using var host = BotHost.Start(Erasures.Options());
        host.Provider.Always(TwilioAnswers.Created);
        host.Referrals.Always(_ => new HttpResponseMessage(HttpStatusCode.NoContent));
        await host.SayAsync(Erasures.Ana, "one");
        await host.SayAsync(Erasures.Ana, "ERASE REPORT");
        await host.SayAsync(Erasures.Ana, "two");
        await host.SayAsync(Erasures.Ana, "ERASE");
        await host.EraseAsync();

        await host.DrainAsync();
        host.Clock.Advance(2 * Minute);
        await host.EraseAsync();

        Assert.Equal(2, host.Provider.Calls.Count(call => call.Field("Body") == ErasingDialog.Farewell));
        Assert.Equal(HttpMethod.Delete, Assert.Single(host.Referrals.Calls).Method);
        Assert.Equal(0, host.Count("SELECT count(*) FROM transcript"));
        Assert.Single(host.Keys());
    }

    [Fact]
    public async Task Who_asked_for_silence_is_not_written_to_when_a_draft_is_erased_that_they_left()
    {
        await using var host = BotHost.Start(Erasures.Options());
        host.Provider.Always(TwilioAnswers.Created);
        await host.TalkAsync("TIMER draft 60");
        using var stop = await host.PostSignedAsync(
            "/twilio/messages", [.. BotHostRequests.Text(Erasures.Ana, "STOP"), new("OptOutType", "STOP")]);
        host.Clock.Advance(2 * Minute);

        Assert.Equal(1, await host.FireTimersAsync());
        await host.DrainAsync();
        await host.EraseAsync();

        Assert.Empty(host.Provider.Calls);
        Assert.Equal([1L], host.Rows<long>("SELECT opted_out FROM addresses"));
        Assert.Equal(["expired"], host.Rows<string>("SELECT reason FROM erasures"));
        await host.SayAsync(Erasures.Ana, "hello again");
        await host.DrainAsync();
        Assert.Empty(host.Provider.Calls);
    }

    [Fact]
    public async Task A_process_that_dies_after_any_step_loses_nothing_of_it_and_does_nothing_twice()
    {
        var folder = Directory.CreateTempSubdirectory("hateresponse-");
        var runs = 0;
        for (var done = false; !done; runs++)
        {
            await using var host = BotHost.Start(Erasures.Options(folder.FullName));
            host.Provider.Always(call => call.Method == HttpMethod.Delete ? new(HttpStatusCode.NoContent) : TwilioAnswers.Created(call));
            if (runs == 0)
            {
                await host.TalkAsync("hello", "END");
                continue;
            }

            host.Clock.Advance(runs * 5 * Minute);
            if (host.Rows<string>("SELECT key_id FROM erasures WHERE step = 1").SingleOrDefault() is { } dying)
            {
                host.Store.Vault.Destroy(Guid.Parse(dying)); // and died before it could note that
            }

            done = await host.StepAsync() == 0 && host.Count("SELECT count(*) FROM provider_copies") == 0;
            await host.Store.Database.WriteAsync(session => session.Execute("DELETE FROM provider_copies"), default);
            Assert.True(runs < 20);
        }

        await using var after = BotHost.Start(Erasures.Options(folder.FullName));
        Assert.True(runs > 5);
        Assert.Equal([("riverton", "off_record", 1L)], after.Rows<(string, string, long)>("SELECT tenant, reason, erasures FROM erasure_counts"));
        Assert.Equal(0, after.Count("SELECT count(*) FROM tombstones"));
        Assert.Equal(0, after.Count("SELECT count(*) FROM erasures"));
        Assert.Equal(0, after.Count("SELECT count(*) FROM transcript"));
        Assert.Single(after.Keys());
        folder.Delete(recursive: true);
    }

    private static async Task<BotHost> ErasedAsync(params IReadOnlyList<string> texts)
    {
        var host = BotHost.Start(Erasures.Options());
        host.Provider.Always(TwilioAnswers.Created);
        await host.TalkAsync(texts);
        await host.EraseAsync();
        return host;
    }
}
