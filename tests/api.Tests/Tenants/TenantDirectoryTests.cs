using System.Text.Json.Nodes;

namespace HateResponse.Api.Tests.Tenants;

public sealed class TenantDirectoryTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("api-tenants-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public void What_a_file_leaves_out_has_its_default()
    {
        Assert.Equal(60, SampleTenant.Riverton.Matching.FirstNeed);
        Assert.Equal(10, SampleTenant.Riverton.Matching.NearKm);
    }

    [Theory]
    [InlineData("timeZone", "\"Mars/Olympus\"", "timeZone")]
    [InlineData("openingHours", "[]", "openingHours")]
    [InlineData("openingHours", """[{"day":"Monday","opens":"17:00","closes":"09:00"}]""", "openingHours")]
    [InlineData("openingHours", """[{"day":"Moonday","opens":"09:00","closes":"17:00"}]""", "openingHours")]
    [InlineData("clocks.answer.p2", "{}", "clocks")]
    [InlineData("clocks.answer.p2", """{"openTime":"01:00:00","businessDays":1}""", "clocks")]
    [InlineData("clocks.firstContact.p0", """{"openTime":"00:00:00"}""", "clocks")]
    [InlineData("holidays", """["someday"]""", "holidays")]
    [InlineData("matching", """{"maxKm":0}""", "matching")]
    [InlineData("matching", """{"free":-1}""", "matching.free")]
    [InlineData("lineNames", "\"x\"", "lineNames no_additional_properties_allowed")]
    [InlineData("serviceArea.counties", """["41051","41o51"]""", "serviceArea.counties[1] pattern_mismatch")]
    [InlineData("fallbackServiceId", "\"x\"", "fallbackServiceId")]
    [InlineData("clocks", null, "clocks")]
    [InlineData("serviceArea", null, "serviceArea")]
    [InlineData("id", null, "id")]
    public async Task A_wrong_file_stops_the_start_and_is_named_with_its_field(string path, string? value, string field)
    {
        Write("one.json", file => file.Set(path, value is null ? null : JsonNode.Parse(value)));

        var failure = await FailureAsync();

        Assert.StartsWith("Tenants:Directory: one.json: ", failure, StringComparison.Ordinal);
        Assert.Contains(field, failure, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_files_of_one_tenant_stop_the_start()
    {
        Write("one.json", _ => { });
        Write("two.json", _ => { });

        Assert.Equal("Tenants:Directory: two files have the id riverton", await FailureAsync());
    }

    [Fact]
    public async Task A_folder_without_files_stops_the_start() =>
        Assert.StartsWith("Tenants:Directory: holds no JSON file", await FailureAsync(), StringComparison.Ordinal);

    private void Write(string name, Action<JsonObject> edit)
    {
        var file = JsonNode.Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "tenants", "riverton.json")))!.AsObject();
        edit(file);
        File.WriteAllText(Path.Combine(_folder.FullName, name), file.ToJsonString());
    }

    private async Task<string> FailureAsync()
    {
        await using var host = new ApiHost(settings: new() { ["Tenants:Directory"] = _folder.FullName });
        return Assert.ThrowsAny<Exception>(() => host.Services).Message;
    }
}
