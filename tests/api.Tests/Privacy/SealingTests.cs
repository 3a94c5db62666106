using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using HateResponse.Api.Referrals;
using HateResponse.Storage.Privacy;
using Microsoft.Extensions.DependencyInjection;

namespace HateResponse.Api.Tests.Privacy;

public sealed class SealingTests
{
    private static readonly string[] Canaries =
    [
        "zanahoriazul", "الزرافةالزرقاء", "蓝色长颈鹿在门口", // the story
        "Quetzalina Ventormenta", "+15035550187", "quetzalina@canario.example", "1917 Colibrí Lane", "azulnaranjismo",
    ];

    [Fact]
    public async Task Nothing_that_was_told_lies_open_in_files_or_logs() => Assert.Empty(await FoundAsync(null));

    [Fact]
    public async Task Unsealed_every_word_of_it_would_be_found() =>
        Assert.Equal(Canaries.Order(), (await FoundAsync(new ClearCipher())).Order());

    private static async Task<IReadOnlyList<string>> FoundAsync(ICipher? cipher)
    {
        await using var host = new ApiHost(cipher);
        await TellAsync(host);
        var places = Directory.GetFiles(host.Folder).Select(Read).ToList();
        Assert.Contains(Directory.GetFiles(host.Folder), path => path.EndsWith("api.db-wal", StringComparison.Ordinal));
        Assert.NotEmpty(host.Logs.All);
        places.Add(Encoding.UTF8.GetBytes(string.Join('\n', host.Logs.All)));
        return [.. Canaries.Where(word => Spellings.Of(word).Any(spelling => places.Any(place => Holds(place, spelling))))];
    }

    private static async Task TellAsync(ApiHost host)
    {
        var body = Sample.Body(body =>
        {
            body.Set("report.incident.narrative", $"{Canaries[0]} {Canaries[1]} {Canaries[2]}");
            body.Set("report.incident.where.address", Canaries[6]);
            body.Set("report.bias.other_text", Canaries[7]);
            body.Set("report.contact.preferred_name", Canaries[3]);
            body["contacts"] = new JsonArray(
                new JsonObject { ["ref"] = "contact:1", ["value"] = Canaries[4] },
                new JsonObject { ["ref"] = "contact:2", ["value"] = Canaries[5] });
        });
        var referralId = Guid.NewGuid();
        (await host.PostAsync("/v1/reports", body)).Is(HttpStatusCode.Created);
        (await host.PostAsync("/v1/reports", body)).Is(HttpStatusCode.OK);
        (await host.PostAsync($"/v1/reports/{Sample.Report}/matches", null)).Is(HttpStatusCode.OK);
        (await host.PostAsync($"/v1/reports/{Sample.Report}/referrals", Sample.Referral(referralId))).Is(HttpStatusCode.Created);
        body.Set("report.incident.when.precision", Canaries[0]);
        (await host.PostAsync("/v1/reports", body)).Problem(HttpStatusCode.BadRequest, "report_invalid");
        var store = host.Services.GetRequiredService<ReferralStore>();
        var change = new ReferralChange { ReferralId = referralId, ToStatus = "accepted", Actor = "system" };
        await host.Store.Database.WriteAsync(session => store.Change(session, change, host.Clock.GetUtcNow()), default);
        host.Bot.Answer = _ => HttpStatusCode.InternalServerError;
        await host.BotEvents.StepAsync(default);
    }

    private static bool Holds(byte[] place, byte[] spelling) => place.AsSpan().IndexOf(spelling) >= 0;

    private static byte[] Read(string path)
    {
        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        using var copy = new MemoryStream();
        file.CopyTo(copy);
        return copy.ToArray();
    }
}
