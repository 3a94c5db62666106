using System.Collections.Concurrent;
using System.Diagnostics;
using System.Text;
using HateResponse.Dialogs.Engine;
using HateResponse.Hosting;
using HateResponse.Line.Tests.Whole;
using HateResponse.Storage.Privacy;
using Microsoft.Extensions.DependencyInjection;

namespace HateResponse.Line.Tests.Sealing;

/// <summary>
/// What a person writes is looked for everywhere it might have been left: databases and what lies beside them, logs, traces,
/// metrics.
/// </summary>
public sealed class CanaryTests
{
    private const string Phone = "+15035550163";
    private const string Poison = "veneno amapola";

    private static readonly Canary[] Canaries =
    [
        new("zanahoria"), new("Ocelotzin"), new("زنجبيل"), new("向日葵"), new("Xiomara Villanueva"), new("5035550177"),
        new("xiomara@buzon.example"), new("Calle Jacaranda"), new("5035550163"), new("amapola"),
    ];

    private static readonly string[] Texts =
    [
        "Un vecino grito zanahoria a mi familia, me llamo Xiomara Villanueva, vivo en la Calle Jacaranda 12, ayer en 97233",
        "si", "زنجبيل 向日葵 Ocelotzin es lo que escribieron en la puerta de nuestra casa", Poison, "mi otro telefono es 5035550177",
        "por ser latina Ocelotzin", "1", "xiomara@buzon.example", "enviar", "1",
    ];

    [Fact]
    public async Task Nothing_that_a_person_wrote_lies_about_in_the_clear()
    {
        var left = await LeaveAsync(new AesGcmCipher());

        foreach (var (place, bytes) in left)
        {
            Assert.All(Canaries, canary => Assert.False(canary.IsIn(bytes), $"{canary.Word} in {place}"));
        }
    }

    [Fact]
    public async Task The_same_search_finds_every_word_when_nothing_is_sealed()
    {
        var left = await LeaveAsync(new PassThroughCipher());

        Assert.All(Canaries, canary =>
            Assert.Contains(left, place => place.Place.Contains(".db", StringComparison.Ordinal) && canary.IsIn(place.Bytes)));
    }

    [Theory]
    [InlineData("a log line with zanahoria in it")]
    [InlineData("""{"text":"\u0632\u0646\u062C\u0628\u064A\u0644"}""")]
    [InlineData("/path?text=%D8%B2%D9%86%D8%AC%D8%A8%D9%8A%D9%84")]
    [InlineData("to=Xiomara+Villanueva")]
    public void The_search_knows_the_forms(string line) => Assert.Contains(Canaries, canary => canary.IsIn(line));

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    public void The_search_knows_base64_wherever_a_word_begins(int before)
    {
        var line = Convert.ToBase64String(Encoding.UTF8.GetBytes(new string('.', before) + "向日葵 and more"));

        Assert.Contains(Canaries, canary => canary.Word == "向日葵" && canary.IsIn(line));
    }

    /// <summary>A whole report, its reveal in the console, its mails and a turn that dies; then all that was left behind.</summary>
    private static async Task<List<(string Place, byte[] Bytes)>> LeaveAsync(ICipher cipher)
    {
        var traces = new ConcurrentQueue<string>();
        using var listener = Listen(traces);
        ActivitySource.AddActivityListener(listener);
        var folder = Directory.CreateTempSubdirectory("hateresponse-canary-").FullName;
        List<(string Place, byte[] Bytes)> left = [];
        await using (var line = new WholeLine(
            new BotHostOptions { Directory = folder, Services = services => services.AddSingleton(cipher) }, DiesOfPoison))
        {
            line.Host.Provider.Always(TwilioAnswers.Created);
            await TalkAsync(line);
            using var client = new HttpClient();
            left.Add(("metrics", await client.GetByteArrayAsync(new Uri(line.Host.Address + "/metrics"))));
            left.AddRange(Files(folder, "running"));
            left.Add(("logs", Encoding.UTF8.GetBytes(string.Join('\n', line.Host.Logs.Lines))));
            left.AddRange(line.Mail.Mails.Select(mail => ("mail", Encoding.UTF8.GetBytes(mail))));
        }

        left.AddRange(Files(folder, "stopped"));
        left.Add(("traces", Encoding.UTF8.GetBytes(string.Join('\n', traces))));
        Directory.Delete(folder, recursive: true);
        Assert.All(left, place => Assert.NotEmpty(place.Bytes));
        return left;
    }

    private static async Task TalkAsync(WholeLine line)
    {
        foreach (var text in Texts)
        {
            await line.Host.SayAsync(Phone, text);
            await line.SettleAsync();
            line.Host.Clock.Advance(TimeSpan.FromMinutes(4));
            await line.Host.FireTimersAsync();
            await line.SettleAsync();
        }

        var browser = await line.CaseworkerAsync(line.ChosenOrganization());
        var page = WholeLine.FirstCase(browser);
        await browser.GetAsync(page);
        await browser.PostAsync(page + "/open", ("part", "story"));
        Assert.Contains(Canaries[0].Word, browser.Text, StringComparison.Ordinal); // the control: who may read it reads it
        await browser.PostAsync(page + "/open", ("part", "contact"));
        await browser.PostAsync(page + "/accept");
        await line.SettleAsync();
        Assert.Equal(1, line.Host.Count("SELECT count(*) FROM set_aside"));
    }

    /// <summary>Fails the way bugs do: with what it worked on in the message.</summary>
    private static TurnResult DiesOfPoison(DialogState state, TurnContext context) => context.Activity.Text == Poison
        ? throw new InvalidOperationException("Cannot take " + context.Activity.Text)
        : DialogEngine.Turn(state, context);

    private static ActivityListener Listen(ConcurrentQueue<string> traces) => new()
    {
        ShouldListenTo = _ => true,
        Sample = static (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
        ActivityStopped = activity => traces.Enqueue(string.Join(
            ' ',
            [
                activity.DisplayName, activity.StatusDescription ?? "", .. activity.TagObjects.Select(tag => $"{tag.Key}={tag.Value}"),
                .. activity.Baggage.Select(item => $"{item.Key}={item.Value}"),
                .. activity.Events.SelectMany(happened => happened.Tags.Select(tag => $"{happened.Name} {tag.Key}={tag.Value}")),
            ])),
    };

    private static IEnumerable<(string Place, byte[] Bytes)> Files(string folder, string when)
    {
        foreach (var path in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories))
        {
            using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            var bytes = new byte[file.Length];
            file.ReadExactly(bytes);
            if (bytes.Length > 0)
            {
                yield return ($"{Path.GetFileName(path)} ({when})", bytes);
            }
        }
    }
}
