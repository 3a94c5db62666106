using System.Net;
using HateResponse.Hosting;

namespace HateResponse.Line.Tests.Whole;

/// <summary>From the first text to the answer of a local organization, on the phone.</summary>
public sealed class WholeLineTests
{
    private const string Phone = "+15035550150";
    private const string Story = "ayer un vecino me grito y pinto mi puerta por hablar español, vivo en 97233";

    private static readonly string[] Secrets = ["vecino", "pinto", "puerta", "español", "97233", "5550150"];

    [Fact]
    public async Task A_report_goes_the_whole_way_in_Spanish_on_a_simulated_phone()
    {
        await using var line = new WholeLine(new BotHostOptions { Simulator = true });
        var answers = 0;
        async Task<string> Say(string text)
        {
            answers++;
            return string.Join("\n", await line.TextAsync(Phone, text));
        }

        var welcome = string.Join("\n", await line.TextAsync(Phone, "hola"));
        await Say("si");
        await Say(Story);
        await line.ForwardAsync(TimeSpan.FromSeconds(30));
        await Say("1");
        await Say("1 y 2");
        var summary = await Say("1");
        var offer = await Say("enviar");
        var asked = string.Join("\n", await line.TextAsync(Phone, "1"));

        Assert.Contains("No somos la policía", welcome, StringComparison.Ordinal);
        Assert.Contains("Portland, OR 97233", summary, StringComparison.Ordinal);
        Assert.True(answers <= 8, $"{answers} answers");
        Assert.Contains("\n1 ", offer, StringComparison.Ordinal);
        var organization = line.ChosenOrganization();
        Assert.Contains(organization, asked, StringComparison.Ordinal);

        var browser = await line.CaseworkerAsync(organization);
        var page = WholeLine.FirstCase(browser);
        await browser.GetAsync(page);
        var unread = browser.Text;
        await browser.PostAsync(page + "/open", ("part", "story"));
        var read = browser.Text;
        var accepted = await browser.PostAsync(page + "/accept");
        await line.SettleAsync();

        Assert.DoesNotContain("vecino", unread, StringComparison.Ordinal);
        Assert.Contains("vecino", read, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.SeeOther, accepted.StatusCode);
        Assert.Contains(await line.OnPhoneAsync(Phone), text => text.Contains("la respuesta es sí", StringComparison.Ordinal));
        NoMailTells(line);
    }

    [Fact]
    public async Task A_report_goes_the_whole_way_by_signed_webhooks()
    {
        await using var line = new WholeLine();
        line.Host.Provider.Always(TwilioAnswers.Created);
        string[] texts =
        [
            "he shouted slurs at my daughter and me on the bus to Portland, OR, three days ago, and threw a bottle at us",
            "yes", "1", "because we are Muslim", "legal advice", "text me here", "send", "yes, she agrees",
        ];
        foreach (var text in texts)
        {
            await line.Host.SayAsync(Phone, text);
            await line.SettleAsync();
        }

        await line.Host.SayAsync(Phone, "1");
        await line.SettleAsync();
        var browser = await line.CaseworkerAsync(line.ChosenOrganization());
        var declined = await browser.PostAsync(WholeLine.FirstCase(browser) + "/decline", ("reason", "no_capacity"));
        await line.SettleAsync();

        Assert.Equal(HttpStatusCode.SeeOther, declined.StatusCode);
        var said = line.Host.Provider.Calls.Select(call => call.Field("Body")!).ToList();
        Assert.Contains(said, text => text.Contains("cannot do it right now", StringComparison.Ordinal));
        Assert.Contains("can help. If you", said[^1] + said[^2], StringComparison.Ordinal);
        NoMailTells(line);
    }

    [Fact]
    public async Task Danger_reaches_the_staff_before_anything_else_is_asked()
    {
        await using var line = new WholeLine();
        line.Host.Provider.Always(TwilioAnswers.Created);

        await line.Host.SayAsync(Phone, "hay un hombre con una pistola afuera de mi casa ahora mismo");
        await line.SettleAsync();

        Assert.Contains("911", line.Host.Provider.Calls[0].Field("Body"), StringComparison.Ordinal);
        var mail = Assert.Single(line.Mail.Mails);
        Assert.Contains("staff@riverton.example", mail, StringComparison.Ordinal);
        Assert.DoesNotContain("pistola", mail, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task A_report_of_the_dialog_keeps_to_the_report_schema_to_the_letter()
    {
        await using var line = new WholeLine();
        line.Host.Provider.Always(TwilioAnswers.Created);
        foreach (var text in (string[])["hi", "no", "1", "0", "it started long ago", "no idea", "at my school", "1,4", "somebody to pray with",
            "0", "ana@example.org", "send"])
        {
            await line.Host.SayAsync(Phone, text);
            await line.SettleAsync();
        }

        var refused = line.Host.Rows<string>("SELECT kind || ' ' || status || ' ' || coalesce(error_code, '') FROM outbox WHERE lane = 1");
        Assert.All(refused, row => Assert.EndsWith(" 2 ", row, StringComparison.Ordinal));
        Assert.Contains(refused, row => row.StartsWith("report", StringComparison.Ordinal));
    }

    private static void NoMailTells(WholeLine line)
    {
        Assert.NotEmpty(line.Mail.Mails);
        Assert.All(line.Mail.Mails, mail => Assert.All(
            Secrets, secret => Assert.DoesNotContain(secret, mail, StringComparison.OrdinalIgnoreCase)));
    }
}
