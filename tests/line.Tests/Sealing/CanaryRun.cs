using System.Net;
using System.Net.Http.Json;
using HateResponse.Api;
using HateResponse.Bot.Conversations;
using HateResponse.Dialogs.Engine;
using HateResponse.Hosting;
using HateResponse.Line.Tests.Whole;
using HateResponse.Storage.Privacy;
using Microsoft.Extensions.DependencyInjection;

namespace HateResponse.Line.Tests.Sealing;

/// <summary>
/// One report from the first text to the answer of an organization, full of canaries, with everything on the way that may go
/// wrong and tempt somebody to write down what it was: and all that it left behind.
/// </summary>
internal static class CanaryRun
{
    private const string Writer = "+15035550151";
    private const string SetAsideWord = "tulipanverde";
    private const string RefusedWord = "ranaviolenta";

    /// <summary>What is told, up to the report.</summary>
    public static IReadOnlyList<Canary> Told { get; } =
    [
        new("Latin word", "zanahoriazul"),
        new("Arabic word", "الزرافةالزرقاء"),
        new("Chinese word", "蓝色长颈鹿"),
        new("name", "Quetzalina", "Ventormenta"),
        new("street", "Colibrí Lane"),
        Canary.Phone("sister's phone", "0176"),
        new("e-mail", "gaviotaverde@canario.example"),
    ];

    /// <summary>What only the bot may keep, besides.</summary>
    public static IReadOnlyList<Canary> Heard { get; } =
        [.. Told, Canary.Phone("writer's phone", "0151"), new("word of the message set aside", SetAsideWord)];

    /// <summary>All, with what a stranger said who was not let in.</summary>
    public static IReadOnlyList<Canary> All { get; } = [.. Heard, new("word of refused webhooks", RefusedWord)];

    private static readonly string[] Texts =
    [
        "yesterday a man shouted zanahoriazul and الزرافةالزرقاء and 蓝色长颈鹿 at me outside my home at 1917 Colibrí Lane, " +
            "Portland, OR 97233, and he threw a bottle. I am Quetzalina Ventormenta, my sister has (503) 555-0176",
        "yes", SetAsideWord, "because we are Muslim", "legal advice", "gaviotaverde@canario.example", "send", "1",
    ];

    /// <summary>Goes the whole way; returns every place in which something may have been left.</summary>
    /// <param name="logged">What is logged besides what the product logs.</param>
    /// <param name="cipher">Seals in both rooms; null for the product's own.</param>
    public static async Task<IReadOnlyList<SearchedPlace>> GoAsync(
        IReadOnlyDictionary<string, string> logged, ICipher? cipher = null)
    {
        var folder = Directory.CreateTempSubdirectory("hateresponse-");
        using var traces = new CapturedTraces();
        var places = new List<SearchedPlace>();
        CapturedLogs logs;
        await using (var line = new WholeLine(Options(folder.FullName, logged, cipher)))
        {
            logs = line.Host.Logs;
            await TalkAsync(line);
            await KnockAsync(line.Host);
            await AcceptAsync(line);
            places.AddRange(SearchedPlace.In(folder.FullName, "running"));
            places.Add(SearchedPlace.Of("metrics", [await MetricsAsync(line.Host)]));
            places.Add(SearchedPlace.Of("mail", line.Mail.Mails));
            await CloseAsync(line.Host);
        }

        places.AddRange(SearchedPlace.In(folder.FullName, "closed"));
        places.Add(SearchedPlace.Of("logs", logs.Lines));
        places.Add(SearchedPlace.Of("traces", traces.Lines));
        folder.Delete(recursive: true);
        return places;
    }

    private static BotHostOptions Options(string folder, IReadOnlyDictionary<string, string> logged, ICipher? cipher) => new()
    {
        Settings = logged,
        Directory = folder,
        Services = services =>
        {
            services.AddSingleton<DialogTurn>(Turn);
            if (cipher is not null)
            {
                services.AddSingleton(cipher);
            }
        },
    };

    /// <summary>The dialog, with one text that it cannot take, and says why as exceptions do.</summary>
    private static TurnResult Turn(DialogState state, TurnContext context) => context.Activity.Text == SetAsideWord
        ? throw new InvalidOperationException($"Cannot read '{context.Activity.Text}' of {context.Activity.From?.Id ?? Writer}")
        : DialogEngine.Turn(state, context);

    private static async Task TalkAsync(WholeLine line)
    {
        line.Host.Provider.Next(TwilioAnswers.CallsOfASend, TooFast).Always(TwilioAnswers.Created);
        foreach (var text in Texts)
        {
            await line.Host.SayAsync(Writer, text);
            await line.SettleAsync();
            line.Host.Clock.Advance(TimeSpan.FromSeconds(5));
            await line.SettleAsync();
        }

        Assert.Equal(1, line.Host.Count("SELECT count(*) FROM set_aside"));
        Assert.Equal(1, line.Host.Count("SELECT count(*) FROM outbox WHERE lane = 0 AND attempts = 2"));
    }

    /// <summary>The provider names whom it did not reach, as Twilio does.</summary>
    private static HttpResponseMessage TooFast(HttpCall call) => new(HttpStatusCode.TooManyRequests)
    {
        Content = JsonContent.Create(
            new { code = 20429, message = $"Too many messages to {call.Field("To")}: {call.Field("Body")}", status = 429 }),
    };

    /// <summary>Webhooks that are refused: forged, without an id, too large.</summary>
    private static async Task KnockAsync(BotHost host)
    {
        var fields = BotHostRequests.Text(Writer, RefusedWord);
        using var forged = await host.PostSignedAsync("/twilio/messages", fields, "another-token");
        using var nameless = await host.PostSignedAsync("/twilio/messages", fields[1..]);
        using var large = await host.PostSignedAsync(
            "/twilio/messages", BotHostRequests.Text(Writer, string.Join(' ', Enumerable.Repeat(RefusedWord, 8000))));

        Assert.Equal(
            [HttpStatusCode.Forbidden, HttpStatusCode.BadRequest, HttpStatusCode.RequestEntityTooLarge],
            [forged.StatusCode, nameless.StatusCode, large.StatusCode]);
    }

    private static async Task AcceptAsync(WholeLine line)
    {
        var organization = line.Host.Get<ApiStore>().Database.Read(connection =>
        {
            using var command = connection.CreateCommand();
            command.CommandText = "SELECT o.name FROM referrals r JOIN organizations o ON o.id = r.organization_id";
            return (string)command.ExecuteScalar()!;
        });
        var browser = await line.CaseworkerAsync(organization);
        var page = WholeLine.FirstCase(browser);
        await browser.PostAsync(page + "/open", ("part", "story"), ("part", "contact"));
        Assert.Equal(Told.Count, SearchedPlace.Finds([SearchedPlace.Of("page", [browser.Text])], All).Count);
        using var accepted = await browser.PostAsync(page + "/accept");
        await line.SettleAsync();

        Assert.Equal(HttpStatusCode.SeeOther, accepted.StatusCode);
        Assert.Contains(line.Host.Provider.Calls, call => call.Field("Body").Contains(organization, StringComparison.Ordinal));
        Assert.NotEmpty(line.Mail.Mails);
    }

    /// <summary>A host that was disposed of may still be closing its files behind the test's back; here they are closed.</summary>
    private static async Task CloseAsync(BotHost host)
    {
        await host.Get<ApiStore>().DisposeAsync();
        await host.Store.DisposeAsync();
    }

    private static async Task<string> MetricsAsync(BotHost host)
    {
        using var client = new HttpClient();
        return await client.GetStringAsync(new Uri(host.Address + "/metrics"));
    }
}
