using HateResponse.Hosting;

namespace HateResponse.Line.Tests.Whole;

/// <summary>What somebody can still do about a report that an organization has, and what its caseworkers then see.</summary>
public sealed class AfterSendingTests
{
    private const string Phone = "+15035550150";

    [Fact]
    public async Task What_is_added_and_changed_makes_versions_and_the_console_shows_the_last()
    {
        await using var line = await ReportedAsync();
        await line.TextAsync(Phone, "change 4");
        await line.TextAsync(Phone, "97301");
        await line.TextAsync(Phone, "he came back tonight and broke our kitchen window with a zanahoriazul brick");
        await line.ForwardAsync(TimeSpan.FromSeconds(30));

        var staff = await line.CaseworkerAsync(null);
        var page = WholeLine.FirstCase(staff);
        await staff.PostAsync(page + "/open", ("part", "story"));

        Assert.Contains("zanahoriazul", staff.Text, StringComparison.Ordinal);
        Assert.Contains("Marion, OR", staff.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Multnomah, OR", staff.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_asks_who_saw_it_is_told_the_organization_that_opened_it()
    {
        await using var line = await ReportedAsync();
        var organization = line.ChosenOrganization();
        var before = string.Join('\n', await line.TextAsync(Phone, "who saw"));
        var browser = await line.CaseworkerAsync(organization);
        await browser.PostAsync(WholeLine.FirstCase(browser) + "/open", ("part", "story"));

        var after = string.Join('\n', await line.TextAsync(Phone, "who saw"));

        Assert.DoesNotContain(organization, before, StringComparison.Ordinal);
        Assert.Contains(organization, after, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_takes_the_consent_back_takes_the_case_away_from_the_organization()
    {
        await using var line = await ReportedAsync();
        var browser = await line.CaseworkerAsync(line.ChosenOrganization());
        var page = WholeLine.FirstCase(browser);
        await browser.PostAsync(page + "/open", ("part", "story"));
        Assert.Contains("pushed my son", browser.Text, StringComparison.Ordinal);

        await line.TextAsync(Phone, "share off");
        await browser.PostAsync(page + "/open", ("part", "story"));
        await browser.GetAsync(page);

        Assert.DoesNotContain("pushed my son", browser.Text, StringComparison.Ordinal);
        var staff = await line.CaseworkerAsync(null);
        await staff.PostAsync(WholeLine.FirstCase(staff) + "/open", ("part", "story"));
        Assert.Contains("pushed my son", staff.Text, StringComparison.Ordinal);
    }

    /// <summary>A line that has a report, and an organization that was chosen for it.</summary>
    private static async Task<WholeLine> ReportedAsync()
    {
        var line = new WholeLine(new BotHostOptions { Simulator = true });
        foreach (var text in (string[])["hello", "yes", "a man shouted at us yesterday in 97233 and pushed my son off the bus"])
        {
            await line.TextAsync(Phone, text);
        }

        await line.ForwardAsync(TimeSpan.FromSeconds(30));
        foreach (var text in (string[])["1", "because we are Muslim", "legal advice", "text me here", "send", "1"])
        {
            await line.TextAsync(Phone, text);
        }

        return line;
    }
}
