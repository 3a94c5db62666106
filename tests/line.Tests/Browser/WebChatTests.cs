using System.Globalization;
using System.Text.RegularExpressions;
using HateResponse.Api;
using HateResponse.Bot.WebChat;
using HateResponse.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace HateResponse.Line.Tests.Browser;

/// <summary>The page of the web chat as people meet it: in Chromium, with the whole line behind it.</summary>
public sealed partial class WebChatTests
{
    private const int MostAnswers = 9;
    private const string Phone = "+15035550150";

    /// <summary>What somebody says in each language: the story, and that this is all.</summary>
    public static TheoryData<string, string, string> Reports => new()
    {
        { "es", "ayer un vecino me gritó y pintó mi puerta por hablar español, vivo en 97233", "listo" },
        { "ar", "أمس صرخ جار في وجهي ورسم على باب بيتي لأنني أتكلم العربية، أسكن في 97233", "تم" },
        { "en", "yesterday a neighbor shouted at me and painted my door because I speak Spanish, I live in 97233", "done" },
    };

    [BrowserTheory]
    [MemberData(nameof(Reports))]
    public async Task A_whole_report_is_made_by_keyboard_alone_on_a_phone(string language, string story, string done)
    {
        await using var host = Start();

        var said = await BrowserScript.RunAsync("report", host.Address, new { language, story, done });

        var answers = int.Parse(said.Split("ANSWERS ")[1].Split('\n')[0], CultureInfo.InvariantCulture);
        Assert.True(answers <= MostAnswers, $"{answers} answers");
        Assert.Equal(1, Rows(host, "SELECT count(*) FROM reports"));
        Assert.Equal(1, Rows(host, "SELECT count(*) FROM referrals"));
        Assert.Equal(0, host.Count("SELECT count(*) FROM outbox WHERE lane = 0"));
    }

    [BrowserFact]
    public async Task What_was_begun_by_text_message_is_finished_on_the_web_with_its_code()
    {
        await using var host = Start();
        host.Provider.Always(TwilioAnswers.Created);
        await host.SayAsync(Phone, "yesterday a man shouted at me and threw a bottle at me because of my hijab, in 97233");
        await host.SayAsync(Phone, "yes");
        await host.SayAsync(Phone, "code");
        var code = FourByFour().Match(host.Transcript().Last(line => line.Kind == "out" && FourByFour().IsMatch(line.Activity.Text!)).Activity.Text!);

        await BrowserScript.RunAsync("begun-elsewhere", host.Address, new { code = code.Value, place = "97233" });

        Assert.Equal(1, host.Count("SELECT count(*) FROM conversations WHERE state_sealed IS NOT NULL AND next_seq > 10"));
        Assert.Equal(1, Rows(host, "SELECT count(*) FROM reports"));
        Assert.Equal(1, Rows(host, "SELECT count(*) FROM referrals"));
    }

    [BrowserFact]
    public async Task Axe_finds_nothing_in_light_and_dark_from_left_and_from_right()
    {
        await using var host = Start();

        await BrowserScript.RunAsync(
            "axe", host.Address, new { languages = PageTexts.Offered.Select(texts => texts.Language).ToList() });
    }

    [BrowserFact]
    public async Task Who_leaves_in_a_hurry_leaves_nothing_and_no_way_back()
    {
        await using var host = Start();

        await BrowserScript.RunAsync("leave", host.Address, new { exit = "https://www.weather.gov/", secret = "elvecino" });
    }

    [BrowserFact]
    public async Task A_talk_leaves_no_cookie_no_storage_and_no_word_to_anybody_else_and_two_pages_are_two_talks()
    {
        await using var host = Start();

        await BrowserScript.RunAsync("traces", host.Address, new { });
    }

    [BrowserFact]
    public async Task With_a_code_a_fresh_page_goes_on_where_another_stopped()
    {
        await using var host = Start();

        await BrowserScript.RunAsync("code", host.Address, new { });
    }

    [BrowserFact]
    public async Task A_server_that_goes_away_in_the_middle_loses_nothing_and_repeats_nothing()
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromMinutes(4));
        var folder = Directory.CreateTempSubdirectory("hateresponse-");
        var address = $"http://127.0.0.1:{BotProcess.FreePort()}";
        var settings = new Dictionary<string, string> { ["ASPNETCORE_ENVIRONMENT"] = "Development" };
        try
        {
            await using var script = await RestartAsync(folder.FullName, address, settings, limit.Token);
            await using var again = BotProcess.Start(folder.FullName, settings, "--urls", address);
            await again.ReadUntilAsync("Databases", limit.Token);
            await script.GoOnAsync();
            await script.EndAsync();
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    /// <summary>Until the script has written to a server that is not there.</summary>
    private static async Task<BrowserScript> RestartAsync(
        string folder, string address, Dictionary<string, string> settings, CancellationToken cancel)
    {
        BrowserScript script;
        await using (var first = BotProcess.Start(folder, settings, "--urls", address))
        {
            await first.ReadUntilAsync("Databases", cancel);
            script = await BrowserScript.StartAsync("restart", address, new { });
            await script.UntilAsync("STOP");
        }

        await script.GoOnAsync();
        await script.UntilAsync("START");
        return script;
    }

    /// <summary>As it starts without configuration, with its workers and the real clock: a browser has one too.</summary>
    private static BotHost Start() => BotHost.Start(new BotHostOptions
    {
        OneProcess = true,
        Workers = true,
        Dialog = null,
        Services = services => services.AddSingleton(TimeProvider.System),
    });

    [GeneratedRegex(@"\d{4} \d{4} \d{4} \d{4}")]
    private static partial Regex FourByFour();

    private static long Rows(BotHost host, string sql) => host.Get<ApiStore>().Database.Read(connection =>
    {
        using var command = connection.CreateCommand();
#pragma warning disable CA2100 // a constant of this class
        command.CommandText = sql;
#pragma warning restore CA2100
        return (long)command.ExecuteScalar()!;
    });
}
