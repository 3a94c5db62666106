using System.Text.Json.Nodes;
using HateResponse.Api.Codes;
using HateResponse.Api.Matching;
using HateResponse.Api.ServiceDirectory;

namespace HateResponse.Api.Tests.ServiceDirectory;

public sealed class DirectoryImportTests : IDisposable
{
    private static readonly string Sample = Path.Combine(AppContext.BaseDirectory, "directory", "riverton.json");
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("api-directory-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task The_sample_covers_every_need_and_is_fictional()
    {
        await using var host = new ApiHost();

        var services = host.Store.Database.Read(connection => DirectoryStore.Profiles(connection, "riverton"));

        var codes = new CodeLists();
        Assert.True(services.Count >= 24);
        Assert.True(services.DistinctBy(service => service.OrganizationId).Count() >= 12);
        var needs = JsonNode.Parse(CodeLists.Embedded("hr_codes.json"))!["needs"]!.AsArray();
        Assert.All(needs, need => Assert.Contains(services, service => service.Needs.Contains(need!["code"]!.GetValue<string>())));
        Assert.All(
            services.SelectMany(service => service.Communities), community => Assert.Equal(community, codes.Bias(community).Code));
        Assert.Subset(codes.Set("access.need").ToHashSet(), services.SelectMany(service => service.Access).ToHashSet());
        Assert.All(services, service => Assert.Matches("^503-555-01[0-9]{2}$", service.Phone));
        Assert.Contains(services, service => service.Capacity == 0);
        Assert.Contains(services, service => !service.IsActive);
        Assert.Contains(services, service => service.IsPoliceRun);
        Assert.All(services, service => Assert.NotEmpty(service.Hours));
    }

    [Theory]
    [InlineData("tenant", "\"nowhere\"", "tenant nowhere is not served")]
    [InlineData("services.0.name", null, "name")]
    [InlineData("services.0.id", "\"x\"", "id")]
    [InlineData("services.0.organization_id", "\"0199a000-0002-7000-8000-0000000000ff\"", "FOREIGN KEY")]
    [InlineData("organizations.0.name", "null", "name")]
    [InlineData("organizations", null, "organizations")]
    public async Task A_wrong_file_stops_the_start_is_named_and_leaves_nothing(string path, string? value, string fault)
    {
        var file = JsonNode.Parse(File.ReadAllText(Sample))!.AsObject();
        Edit(file, path.Split('.'), value);
        File.WriteAllText(Path.Combine(_folder.FullName, "wrong.json"), file.ToJsonString());
        await using var host = Host();

        var failure = Assert.ThrowsAny<Exception>(() => host.Services);

        Assert.StartsWith("ServiceDirectory:ImportFrom: wrong.json: ", failure.Message, StringComparison.Ordinal);
        Assert.Contains(fault, failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_tenant_without_its_fallback_does_not_start()
    {
        var file = JsonNode.Parse(File.ReadAllText(Sample))!.AsObject();
        Edit(file, ["services", "0", "status"], "\"inactive\"");
        File.WriteAllText(Path.Combine(_folder.FullName, "riverton.json"), file.ToJsonString());
        await using var host = Host();

        var failure = Assert.ThrowsAny<Exception>(() => host.Services);

        Assert.StartsWith("ServiceDirectory:ImportFrom: no file holds the fallbackServiceId", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_area_that_cannot_be_read_covers_nobody_and_a_schedule_that_cannot_be_read_has_no_hours()
    {
        var service = new Api.ServiceDirectory.Hsds.ServiceRecord
        {
            Id = Guid.NewGuid(),
            OrganizationId = Guid.NewGuid(),
            Name = "x",
            Status = "active",
            ServiceAreas = [new("https://example.org/area"), new((string?)null)],
            Schedules = [new("WEEKLY", "XX,MO", "nine", "17:00"), new("MONTHLY", "MO", "09:00", "17:00")],
            Languages = [new("zh-Hant"), new((string?)null)],
        };
        var organization = new Api.ServiceDirectory.Hsds.OrganizationRecord { Id = Guid.NewGuid(), Name = "o", Description = "d" };

        var profile = Profile.Of(service, organization);

        Assert.Equal(2, profile.Areas.Count);
        Assert.Empty(profile.Hours);
        Assert.Equal(["zh"], profile.Languages);
        var question = new MatchQuestion
        {
            Needs = [],
            Zip = "97201",
            County = "41051",
            Now = ApiHost.Start,
            Day = DayOfWeek.Tuesday,
            Time = new TimeOnly(10, 0),
        };
        Assert.False(MatchFilters.Pass(
            profile with { Needs = new HashSet<string> { "not_sure" } }, question with { Language = "zh" }, new(), Relaxation.Capacity));
    }

    private ApiHost Host() => new(settings: new() { ["ServiceDirectory:ImportFrom"] = _folder.FullName });

    private static void Edit(JsonObject file, string[] path, string? value)
    {
        JsonNode parent = path[..^1].Aggregate(
            (JsonNode)file, (node, name) => node is JsonArray list ? list[int.Parse(name, null)]! : node[name]!);
        if (value is null)
        {
            parent.AsObject().Remove(path[^1]);
        }
        else
        {
            parent[path[^1]] = JsonNode.Parse(value);
        }
    }
}
