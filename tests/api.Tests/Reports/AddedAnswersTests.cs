using System.Net;
using System.Text;
using System.Text.Json.Nodes;

namespace HateResponse.Api.Tests.Reports;

public sealed class AddedAnswersTests
{
    private const string Words = "in the chemistry room";

    [Fact]
    public async Task They_are_kept_with_the_report_once_and_sealed()
    {
        await using var host = new ApiHost();

        (await host.PostAsync("/v1/reports", With(Answer("x_school", ["yes"], Words)))).Is(HttpStatusCode.Created);
        (await host.PostAsync("/v1/reports", With(Answer("x_school", ["yes"], Words)))).Is(HttpStatusCode.OK);
        (await host.PostAsync("/v1/reports", With(Answer("x_school", ["no"], null)))).Problem(HttpStatusCode.Conflict, "report_version_conflict");

        Assert.Equal(1, host.Count("SELECT count(*) FROM report_versions WHERE added_sealed IS NOT NULL"));
        Assert.False(Holds(host, Words));
        Assert.True(Holds(host, "riverton")); // the search finds what stands there in clear
    }

    [Fact]
    public async Task A_report_without_them_is_taken_as_before()
    {
        await using var host = new ApiHost();

        (await host.PostAsync("/v1/reports", Sample.Body())).Is(HttpStatusCode.Created);
        (await host.PostAsync("/v1/reports", With())).Is(HttpStatusCode.OK);

        Assert.Equal(1, host.Count("SELECT count(*) FROM report_versions WHERE added_sealed IS NULL"));
    }

    [Fact]
    public async Task Whatever_is_wrong_with_them_is_named_by_its_place()
    {
        await using var host = new ApiHost();

        var answer = await host.PostAsync("/v1/reports", With(
            JsonValue.Create("x_school"),
            Answer("", [], null),
            Answer("x_a", ["1", "2", "3", "4", "5", "6", "7"], null),
            new JsonObject { ["question"] = "x_a", ["codes"] = new JsonArray(1), ["text"] = new string('a', 1001) }));

        Assert.Equal(
            ["added[0]", "added[1].question", "added[2].codes", "added[3].text", "added[3].codes"],
            answer.Problem(HttpStatusCode.BadRequest, "report_invalid"));
    }

    private static JsonObject With(params JsonNode?[] answers) => Sample.Body(body => body["added"] = new JsonArray(answers));

    private static JsonObject Answer(string question, string[] codes, string? text) => new()
    {
        ["question"] = question,
        ["codes"] = new JsonArray([.. codes.Select(code => JsonValue.Create(code))]),
        ["text"] = text,
    };

    private static bool Holds(ApiHost host, string text) => Directory.GetFiles(host.Folder).Any(path =>
    {
        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        using var bytes = new MemoryStream();
        file.CopyTo(bytes);
        return bytes.ToArray().AsSpan().IndexOf(Encoding.UTF8.GetBytes(text)) >= 0;
    });
}
