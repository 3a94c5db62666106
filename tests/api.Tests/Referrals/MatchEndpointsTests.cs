using System.Net;
using System.Text.Json.Nodes;

namespace HateResponse.Api.Tests.Referrals;

public sealed class MatchEndpointsTests : IAsyncDisposable
{
    private static readonly string Path = $"/v1/reports/{Sample.Report}/matches";
    private readonly ApiHost _host = new();

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    [Fact]
    public async Task Up_to_three_organizations_are_offered_each_with_its_reasons()
    {
        var matches = await MatchAsync();

        Assert.Equal(3, matches.Count);
        var best = matches[0];
        Assert.Equal(Sample.Counseling.ToString(), best["serviceId"]!.GetValue<string>());
        Assert.Equal("Puente Claro House", best["organizationName"]!.GetValue<string>());
        Assert.Equal("Acompañamiento y consejería", best["serviceName"]!.GetValue<string>());
        Assert.Equal("503-555-0112", best["phone"]!.GetValue<string>());
        Assert.Equal(
            ["need", "language", "community", "near", "free"],
            best["reasons"]!.AsArray().Select(reason => reason!.GetValue<string>()));
    }

    /// <summary>From the edit of a report to the service that comes first.</summary>
    [Theory]
    [InlineData("""{"report.access.spoken_language":"so","report.needs":[{"code":"peer_support"}],"report.bias.motivations":["race_black"]}""", 112)]
    [InlineData("""{"report.access.spoken_language":"ar","report.needs":[{"code":"safety_plan"}],"report.bias.motivations":["rel_muslim"]}""", 110)]
    [InlineData("""{"report.access.spoken_language":"zh-Hant","report.needs":[{"code":"police_accompany"}],"report.bias.motivations":["race_asian"]}""", 107)]
    [InlineData("""{"report.access.spoken_language":"en","report.needs":[{"code":"disability_access"}],"report.access.needs":["asl"],"report.bias.motivations":["dis_physical"]}""", 117)]
    [InlineData("""{"report.needs":[{"code":"counseling","priority":9},{"code":"graffiti_removal","priority":1}]}""", 120)]
    [InlineData("""{"report.access.spoken_language":"ko","report.needs":[{"code":"online_takedown"}]}""", 124)]
    [InlineData("""{"report.access.spoken_language":"ru","report.needs":[{"code":"language_help"}],"report.bias.motivations":["national_origin"],"report.incident.where.zip":"98662","report.incident.where.county_fips":"53011"}""", 114)]
    // full, but nothing else has it: they may know who is not
    [InlineData("""{"report.needs":[{"code":"victim_comp"}]}""", 127)]
    // the police may come only to who wants them
    [InlineData("""{"report.needs":[{"code":"victim_comp"}],"report.police.want":"yes_with_help"}""", 123)]
    // nobody knows what, or nobody is that near: the line's own people
    [InlineData("""{"report.needs":[]}""", 101)]
    [InlineData("""{"report.needs":[{"code":"just_record"}]}""", 101)]
    [InlineData("""{"report.incident.where.zip":"33101","report.incident.where.county_fips":"12086","report.needs":[{"code":"medical"}]}""", 101)]
    public async Task The_sample_directory_answers_as_people_would(string edits, int service)
    {
        var matches = await MatchAsync(body =>
        {
            foreach (var (path, value) in JsonNode.Parse(edits)!.AsObject())
            {
                body.Set(path, value!.DeepClone());
            }
        });

        Assert.Equal(Sample.Service(service).ToString(), matches[0]["serviceId"]!.GetValue<string>());
    }

    [Fact]
    public async Task Who_was_hurt_by_the_police_is_not_sent_to_them_even_when_they_want_police()
    {
        var matches = await MatchAsync(body =>
        {
            body.Set("report.needs", JsonNode.Parse("""[{"code":"police_report_help"},{"code":"victim_comp"}]"""));
            body.Set("report.police.want", "yes_myself");
            body.Set("report.incident.types", new JsonArray("police_misconduct"));
        });

        Assert.DoesNotContain(matches, match => match["serviceId"]!.GetValue<string>() == Sample.Service(123).ToString());
    }

    [Fact]
    public async Task Asked_again_the_answer_is_the_same()
    {
        var first = await MatchAsync();

        var again = (await _host.PostAsync(Path, null)).Is(HttpStatusCode.OK)["matches"]!;

        Assert.Equal(new JsonArray([.. first.Select(match => match.DeepClone())]).ToJsonString(), again.ToJsonString());
    }

    [Fact]
    public async Task A_test_is_offered_the_same_and_what_is_chosen_in_it_changes_no_offer()
    {
        var real = await MatchAsync();
        var test = Guid.Parse("0199b000-0000-7000-8000-00000000fe57");
        (await _host.PostAsync("/v1/reports", Sample.Body(body => body["report"]!["test"] = true, test))).Is(HttpStatusCode.Created);

        var offered = await _host.PostAsync($"/v1/reports/{test}/matches", null);
        (await _host.PostAsync($"/v1/reports/{test}/referrals", Sample.Referral(Guid.NewGuid()))).Is(HttpStatusCode.Created);
        var after = await _host.PostAsync(Path, null);

        Assert.Equal(new JsonArray([.. real.Select(match => match.DeepClone())]).ToJsonString(), offered.Json["matches"]!.ToJsonString());
        Assert.Equal(offered.Text, after.Text);
    }

    [Theory]
    [InlineData("0199b000-0000-7000-8000-0000000000ff")]
    [InlineData("no-id")]
    public async Task An_unknown_report_is_a_404_problem(string id) =>
        (await _host.PostAsync($"/v1/reports/{id}/matches", null)).Problem(HttpStatusCode.NotFound, "report_unknown");

    private async Task<IReadOnlyList<JsonNode>> MatchAsync(Action<JsonObject>? edit = null)
    {
        (await _host.PostAsync("/v1/reports", Sample.Body(edit))).Is(HttpStatusCode.Created);
        return [.. (await _host.PostAsync(Path, null)).Is(HttpStatusCode.OK)["matches"]!.AsArray().Select(match => match!)];
    }
}
