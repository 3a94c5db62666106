using System.Net;
using HateResponse.Api;
using HateResponse.Api.BotEvents;
using HateResponse.Bot.Conversations;
using HateResponse.Bot.Privacy;
using HateResponse.Dialogs.Engine;
using HateResponse.Hosting;
using HateResponse.Line.Tests.Whole;
using Microsoft.Extensions.DependencyInjection;

namespace HateResponse.Line.Tests.Erasing;

/// <summary>Somebody whose report an organization works on has everything erased, in all rooms and at the provider.</summary>
public sealed class WholeErasureTests
{
    private const string Writer = "+15035550151";
    private const string Farewell = "it is gone";

    private static readonly string[] Texts =
    [
        "yesterday a man shouted zanahoriazul at me outside my home in Portland, OR 97233, and he threw a bottle", "yes",
        "because we are Muslim", "legal advice", "gaviotaverde@canario.example", "send", "1",
    ];

    [Fact]
    public async Task Nothing_of_it_is_left_in_any_room_and_the_organization_reads_that_it_was_erased()
    {
        await using var line = new WholeLine(new() { Services = services => services.AddSingleton<DialogTurn>(Turn) });
        line.Host.Provider.Always(call =>
            call.Method == HttpMethod.Delete ? new(HttpStatusCode.NoContent) : TwilioAnswers.Created(call));
        foreach (var text in Texts)
        {
            await SayAsync(line, text);
            line.Host.Clock.Advance(TimeSpan.FromSeconds(5));
            await line.SettleAsync();
        }

        var browser = await line.CaseworkerAsync(line.ChosenOrganization());
        var page = WholeLine.FirstCase(browser);
        await browser.PostAsync(page + "/open", ("part", "story"));
        Assert.Contains("zanahoriazul", browser.Text, StringComparison.Ordinal);

        await SayAsync(line, "FORGET ME");
        await WorkAsync(line);
        line.Host.Clock.Advance(TimeSpan.FromMinutes(2));
        await WorkAsync(line);
        line.Host.Clock.Advance(TimeSpan.FromMinutes(2));
        await WorkAsync(line);

        Assert.Equal(Farewell, line.Host.Provider.Calls.Last(call => call.Method == HttpMethod.Post).Field("Body"));
        Assert.Equal(0, line.Host.Count("SELECT (SELECT count(*) FROM erasures) + (SELECT count(*) FROM provider_copies)"));
        Assert.Equal(0, line.Host.Count("SELECT count(*) FROM transcript WHERE kind <> 'event'"));
        Assert.Equal(1, line.Host.Count("SELECT count(*) FROM tombstones"));
        Assert.Equal(1, ApiCount(line, "SELECT count(*) FROM tombstones"));
        Assert.Equal(0, ApiCount(line, "SELECT count(*) FROM report_versions"));
        Assert.Equal(
            line.Host.Provider.Calls.Count(call => call.Method == HttpMethod.Post) + Texts.Length + 1,
            line.Host.Provider.Calls.Count(call => call.Method == HttpMethod.Delete));
        await browser.GetAsync(page);
        Assert.Contains("The person asked for everything to be erased.", browser.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("zanahoriazul", browser.Text, StringComparison.Ordinal);
    }

    private static TurnResult Turn(DialogState state, TurnContext context) => context.Activity.Text == "FORGET ME"
        ? new(
            DialogState.New,
            [new() { Type = "message", Text = Farewell }],
            [new TurnEffect.EraseAll(state.Report?.Id, EraseReasons.Asked)])
        : DialogEngine.Turn(state, context);

    private static async Task SayAsync(WholeLine line, string text)
    {
        await line.Host.SayAsync(Writer, text);
        await line.SettleAsync();
    }

    private static async Task WorkAsync(WholeLine line)
    {
        var done = 1;
        while (done > 0)
        {
            await line.SettleAsync();
            done = await line.Host.Get<ErasureWorker>().StepAsync(default) + await line.Host.Get<ProviderCopyWorker>().StepAsync(default) +
                await line.Host.Get<BotEventWorker>().StepAsync(default);
        }
    }

    private static long ApiCount(WholeLine line, string sql) => line.Host.Get<ApiStore>().Database.Read(connection =>
    {
        using var command = connection.CreateCommand();
#pragma warning disable CA2100 // statements of this test
        command.CommandText = sql;
#pragma warning restore CA2100
        return (long)command.ExecuteScalar()!;
    });
}
