using HateResponse.Bot.Outbox;
using HateResponse.Hosting;

namespace HateResponse.Line.Tests.Whole;

/// <summary>A whole report by the buttons and lists of WhatsApp. A language more is a row more.</summary>
public sealed class WhatsAppReportTests
{
    private const string Number = "+15035550150";

    /// <summary>Language, a greeting, a story that tells when and where, and the word that sends it.</summary>
    public static TheoryData<string, string, string, string> Languages => new()
    {
        { "en", "hello", "a man shouted at us yesterday in 97233 and pushed my son off the bus", "send" },
        { "ar", "مرحبا", "أمس صرخ جار في وجهي ورسم على باب بيتي، أسكن في 97233", "إرسال" },
        { "es", "hola", "ayer un vecino me grito y pinto mi puerta, vivo en 97233", "enviar" },
    };

    [Theory]
    [MemberData(nameof(Languages))]
    public async Task A_report_is_told_once_and_everything_else_is_tapped(string language, string hello, string story, string send)
    {
        await using var line = new WholeLine(new BotHostOptions { Simulator = true });
        using var phone = new WhatsAppPhone(line, Number);
        await phone.TextAsync(hello);
        var safe = await TapAsync(phone, "safe:yes");
        await phone.TextAsync(story);
        await line.ForwardAsync(TimeSpan.FromSeconds(30));
        var taps = new List<string> { safe };
        while ((await phone.LastAsync()).Menu is { } menu)
        {
            taps.Add(await TapAsync(phone, menu.Options[0].Payload));
        }

        await phone.TextAsync(send);
        Assert.True(phone.Answers <= 8, $"{phone.Answers} answers");
        taps.Add(await TapAsync(phone, (await phone.LastAsync()).Menu!.Options[0].Payload));

        Assert.Equal(
            ["safe", "understood", "bias", "bias_detail", "needs", "contact", "choose"], taps.Select(payload => payload.Split(':')[0]));
        var organization = line.ChosenOrganization();
        Assert.Contains(await phone.ThreadAsync(), message => message.Menu is null && message.Text.Contains(organization, StringComparison.Ordinal));
        Assert.Equal(language, line.Host.Transcript().Last(entry => entry.Kind == "out").Activity.Locale);
        Assert.All(line.Host.Outbox().Where(row => row.Lane == Lane.Person), row => Assert.Equal((OutboxStatus.Sent, "read"), (row.Status, row.Delivery)));
    }

    [Fact]
    public async Task An_old_button_answers_nothing_and_no_to_are_you_safe_is_heard_whenever_it_comes()
    {
        await using var line = new WholeLine(new BotHostOptions { Simulator = true });
        using var phone = new WhatsAppPhone(line, Number);
        await phone.TextAsync("hello");
        var safe = await phone.LastAsync();
        await phone.TapAsync(safe, safe.Menu!.Options[0]);
        await phone.TextAsync("a man shouted at us yesterday in 97233 and pushed my son off the bus");
        await line.ForwardAsync(TimeSpan.FromSeconds(30));

        await phone.TapAsync(safe, safe.Menu.Options[0]);
        var again = await phone.LastAsync();
        await phone.TapAsync(safe, safe.Menu.Options[1]);
        var danger = await phone.LastAsync();

        Assert.StartsWith("understood:", again.Menu!.Options[0].Payload, StringComparison.Ordinal);
        Assert.Contains("911", danger.Text, StringComparison.Ordinal);
        Assert.StartsWith("danger:", danger.Menu!.Options[0].Payload, StringComparison.Ordinal);
    }

    private static async Task<string> TapAsync(WhatsAppPhone phone, string payload)
    {
        var message = await phone.LastAsync();
        await phone.TapAsync(message, message.Menu!.Options.Single(option => option.Payload == payload));
        return payload;
    }
}
