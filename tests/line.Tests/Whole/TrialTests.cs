using HateResponse.Api;
using HateResponse.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace HateResponse.Line.Tests.Whole;

/// <summary>
/// Staff try the line from a number that the tenant names: the whole conversation, with danger in it, shows on the page of the
/// tests and nowhere else. The same talk from any other number is its control.
/// </summary>
public sealed class TrialTests
{
    private const string Staff = "+15035550190";
    private const string Ana = "+15035550150";

    [Fact]
    public async Task A_test_by_text_message_appears_on_the_page_of_the_tests_alone()
    {
        await using var line = new WholeLine(new BotHostOptions { Simulator = true });

        await ReportAsync(line, Staff);
        var organization = line.ChosenOrganization();
        var (queue, tests, shared) = await PagesAsync(line, organization);

        Assert.Empty(line.Mail.Mails);
        Assert.Empty(queue);
        Assert.Empty(shared);
        Assert.Equal(Reports(line, test: 1), tests);
        Assert.NotEmpty(tests);
        Assert.Equal((0, 1), (Alerts(line, test: 0), Alerts(line, test: 1)));

        await ReportAsync(line, Ana);
        (queue, var still, shared) = await PagesAsync(line, organization);

        Assert.NotEmpty(line.Mail.Mails); // the control: danger, and the request to the organization
        Assert.Equal(Reports(line, test: 0), queue);
        Assert.Equal(queue, shared);
        Assert.Equal(tests, still);
    }

    private static async Task ReportAsync(WholeLine line, string phone)
    {
        foreach (var text in (string[])["hola", "si", "ayer un vecino me grito y pinto mi puerta por hablar español, vivo en 97233"])
        {
            await line.TextAsync(phone, text);
        }

        await line.ForwardAsync(TimeSpan.FromSeconds(30));
        foreach (var text in (string[])["1", "1 y 2", "1", "enviar", "1", "hay un hombre con una pistola afuera ahora mismo"])
        {
            await line.TextAsync(phone, text);
        }
    }

    /// <summary>Numbers of the cases on the queue of the line's staff, on the page of the tests, in the queue of an organization.</summary>
    private static async Task<(List<string> Queue, List<string> Tests, List<string> Shared)> PagesAsync(
        WholeLine line, string organization)
    {
        var staff = await line.CaseworkerAsync(null);
        await staff.GetAsync("/casework");
        var queue = staff.Text;
        await staff.GetAsync("/casework/tests");
        Assert.Equal(Alerts(line, test: 0), Times(queue));
        Assert.Equal(Alerts(line, test: 1), Times(staff.Text));
        var shared = await line.CaseworkerAsync(organization);
        await shared.GetAsync("/casework");
        return (Cases(queue), Cases(staff.Text), Cases(shared.Text));
    }

    private static int Times(string page) => page.Split("Someone may be in danger").Length - 1;

    private static int Alerts(WholeLine line, int test) => line.Host.Services.GetRequiredService<ApiStore>().Database.Read(
        connection => connection.One("SELECT count(*) FROM alerts WHERE test = @test", row => row.GetInt32(0), new { test }));

    private static List<string> Cases(string page) =>
        [.. System.Text.RegularExpressions.Regex.Matches(page, "Case ([0-9A-F]{6})").Select(match => match.Groups[1].Value).Distinct()];

    private static List<string> Reports(WholeLine line, int test) => line.Host.Services.GetRequiredService<ApiStore>().Database.Read(
        connection => connection.All(
            "SELECT id FROM reports WHERE test = @test", row => row.Id(0).ToString("N")[^6..].ToUpperInvariant(), new { test }));
}
