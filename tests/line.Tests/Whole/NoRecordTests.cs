using HateResponse.Api;
using HateResponse.Bot.Privacy;
using HateResponse.Bot.Simulator.Provider;
using HateResponse.Hosting;

namespace HateResponse.Line.Tests.Whole;

/// <summary>Somebody wants names and numbers, and nothing kept.</summary>
public sealed class NoRecordTests
{
    private const string Phone = "+15035550150";

    [Fact]
    public async Task Help_without_a_record_names_groups_and_leaves_a_count_alone()
    {
        await using var line = new WholeLine(new BotHostOptions { Simulator = true });
        foreach (var text in (string[])["hello", "yes", "no record", "legal advice"])
        {
            await line.TextAsync(Phone, text);
        }

        await line.TextAsync(Phone, "97233");
        var help = string.Join('\n', await line.OnPhoneAsync(Phone));
        Assert.NotEqual(0, line.Host.Count("SELECT count(*) FROM transcript WHERE kind <> 'event'"));
        await line.TextAsync(Phone, "done");
        for (var minutes = 0; minutes < 6; minutes += 2)
        {
            await EraseAsync(line);
            await line.ForwardAsync(TimeSpan.FromMinutes(2));
        }

        Assert.Matches(@"\d{3}-\d{3}-\d{4}", help[help.IndexOf("You can turn to", StringComparison.Ordinal)..]);
        Assert.Equal(0, line.Host.Count("SELECT count(*) FROM transcript WHERE kind <> 'event'"));
        Assert.Equal(0, line.Host.Count("SELECT (SELECT count(*) FROM erasures) + (SELECT count(*) FROM provider_copies)"));
        Assert.Equal(1, line.Host.Count("SELECT sum(erasures) FROM erasure_counts"));
        Assert.Empty(line.Mail.Mails);
        Assert.Equal(0, line.Host.Get<ApiStore>().Database.Read(
            connection => connection.One("SELECT count(*) FROM reports", row => row.GetInt32(0), null)));
    }

    private static async Task EraseAsync(WholeLine line)
    {
        var done = 1;
        while (done > 0)
        {
            await line.SettleAsync();
            await line.Host.Get<StatusCallbackWorker>().StepAsync(default); // the provider deletes nothing that is on its way
            done = await line.Host.Get<ErasureWorker>().StepAsync(default) + await line.Host.Get<ProviderCopyWorker>().StepAsync(default);
        }
    }
}
