using System.Text.Json.Nodes;
using HateResponse.Hosting;
using NJsonSchema;

namespace HateResponse.Api.Tests.ServiceDirectory;

public sealed class HsdsTests
{
    private const string Schemas = "data/hsds/3.1-dev/schema";

    [SharedFact(Schemas)]
    public async Task The_sample_directory_fits_the_schemas_of_HSDS()
    {
        var sample = JsonNode.Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "directory", "riverton.json")))!;
        var organization = await SchemaAsync("organization.json");
        var service = await SchemaAsync("service.json");

        Assert.All(sample["organizations"]!.AsArray(), record => Assert.Empty(organization.Validate(record!.ToJsonString())));
        Assert.All(sample["services"]!.AsArray(), record => Assert.Empty(service.Validate(record!.ToJsonString())));

        // the check can fail: a field deep inside is wrong
        var wrong = sample["services"]![0]!.DeepClone();
        wrong["service_at_locations"]![0]!["location"]!["location_type"] = "bogus";
        Assert.NotEmpty(service.Validate(wrong.ToJsonString()));
    }

    private static Task<JsonSchema> SchemaAsync(string name) =>
        JsonSchema.FromFileAsync(Path.Combine(Repository.Shared, Schemas, name));
}
