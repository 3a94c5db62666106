using HateResponse.Bot.Privacy;
using HateResponse.Dialogs.Engine;
using HateResponse.Hosting;
using HateResponse.Storage.Privacy;
using Microsoft.Extensions.DependencyInjection;

namespace HateResponse.Bot.Tests.Privacy;

public sealed class AgingTests
{
    private static readonly TimeSpan Day = TimeSpan.FromDays(1);

    [Fact]
    public async Task Messages_go_some_days_after_the_report_and_what_the_dialog_knows_stays()
    {
        var cipher = new RecordingCipher();
        await using var host = await HandedOverAsync(cipher);
        host.Clock.Advance((30 * Day) - TimeSpan.FromSeconds(1));
        Assert.Equal(0, await AgeAsync(host));
        Assert.Equal(["echo " + Erasures.Word], host.Readable(cipher, "echo " + Erasures.Word));
        host.Clock.Advance(TimeSpan.FromSeconds(1));

        Assert.Equal(1, await AgeAsync(host));

        Assert.Empty(host.Readable(cipher, "echo " + Erasures.Word));
        Assert.Equal([Erasures.Word], host.Readable(cipher, Erasures.Word)); // the state has it
        Assert.Equal(0, host.Count("SELECT count(*) FROM transcript"));
        Assert.Equal(0, await AgeAsync(host));
        await host.TalkAsync("STATE");
        Assert.Equal("state " + Erasures.Word, host.Provider.Calls[^1].Field("Body"));
        Assert.Equal(Erasures.Ana, host.Provider.Calls[^1].Field("To"));
    }

    [Fact]
    public async Task The_provider_is_asked_to_delete_them_too_and_no_tombstone_is_set()
    {
        await using var host = await HandedOverAsync(new RecordingCipher());
        host.Clock.Advance(31 * Day);
        await AgeAsync(host);

        host.Clock.Advance(TimeSpan.FromMinutes(1));
        await host.Get<ProviderCopyWorker>().StepAsync(default);
        await host.EraseAsync();

        Assert.Equal(3, host.Provider.Calls.Count(call => call.Method == HttpMethod.Delete)); // one heard, two said
        Assert.Equal(0, host.Count("SELECT count(*) FROM erasures"));
        Assert.Equal(0, host.Count("SELECT count(*) FROM erasure_counts"));
        Assert.Equal(0, host.Count("SELECT count(*) FROM tombstones"));
    }

    [Fact]
    public async Task What_was_said_lately_stays_and_can_be_read()
    {
        await using var host = await HandedOverAsync(new RecordingCipher());
        host.Clock.Advance(20 * Day);
        await host.TalkAsync("young");
        host.Clock.Advance(15 * Day);

        Assert.Equal(1, await AgeAsync(host));

        Assert.Equal(["young", "echo young"], host.Transcript().Select(line => line.Activity.Text));
        Assert.Equal(2, host.Count("SELECT count(*) FROM transcript"));
        host.Clock.Advance(20 * Day);
        Assert.Equal(1, await AgeAsync(host));
        Assert.Equal(0, host.Count("SELECT count(*) FROM transcript"));
    }

    [Fact]
    public async Task A_draft_is_not_touched()
    {
        await using var host = BotHost.Start(Erasures.Options());
        host.Provider.Always(TwilioAnswers.Created);
        await host.TalkAsync("hello");
        host.Clock.Advance(100 * Day);

        Assert.Equal(0, await AgeAsync(host));
    }

    private static async Task<int> AgeAsync(BotHost host)
    {
        var begun = await host.Get<AgingWorker>().StepAsync(default);
        await host.EraseAsync();
        return begun;
    }

    private static async Task<BotHost> HandedOverAsync(RecordingCipher cipher)
    {
        var host = BotHost.Start(new()
        {
            Dialog = (state, context) => context.Activity.Text == Erasures.Word
                ? ErasingDialog.Turn(state, context) with { Effects = [new TurnEffect.SubmitReport(Reports.Empty, 1, [], [])] }
                : ErasingDialog.Turn(state, context),
            Services = services => services.AddSingleton<ICipher>(cipher),
        });
        host.Provider.Always(call =>
            call.Method == HttpMethod.Delete ? new(System.Net.HttpStatusCode.NoContent) : TwilioAnswers.Created(call));
        host.Referrals.Always(_ => new(System.Net.HttpStatusCode.Created));
        await host.SayAsync(Erasures.Ana, Erasures.Word);
        await host.DrainAsync();
        return host;
    }
}
