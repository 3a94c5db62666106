using System.Net;
using System.Text.Json.Nodes;
using HateResponse.Api.Referrals;

namespace HateResponse.Api.Tests.Referrals;

public sealed class HelpEndpointsTests : IAsyncDisposable
{
    private readonly ApiHost _host = new();

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    [Fact]
    public async Task Who_leaves_no_record_is_offered_the_same_help_with_a_number_to_call()
    {
        var matches = (await _host.PostAsync("/v1/help", Wish())).Is(HttpStatusCode.OK)["matches"]!.AsArray();

        Assert.Equal(3, matches.Count);
        Assert.Equal(Sample.Counseling.ToString(), matches[0]!["serviceId"]!.GetValue<string>());
        Assert.Equal("503-555-0112", matches[0]!["phone"]!.GetValue<string>());
    }

    [Fact]
    public async Task Somebody_who_says_nothing_but_their_language_is_not_sent_away()
    {
        var wish = Wish();
        wish["needs"] = new JsonArray();
        wish["motivations"] = new JsonArray();
        wish["zip"] = null;

        Assert.NotEmpty((await _host.PostAsync("/v1/help", wish)).Is(HttpStatusCode.OK)["matches"]!.AsArray());
    }

    [Fact]
    public async Task Nothing_of_it_is_written_into_a_table_or_a_log()
    {
        await _host.PostAsync("/v1/help", Wish());
        var rows = Rows();
        var wish = Wish();
        wish["zip"] = "97299";
        wish["city"] = "Zanahoriatown";
        wish["language"] = "qaa-zanahoria";

        (await _host.PostAsync("/v1/help", wish, "key-zanahoria")).Is(HttpStatusCode.OK);

        Assert.Equal(rows, Rows());
        Assert.DoesNotContain(_host.Logs.All, line =>
            line.Contains("anahoria", StringComparison.Ordinal) || line.Contains("97299", StringComparison.Ordinal));
        Assert.Contains(_host.Logs.All, line => line.Contains("/v1/help", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Beyond_what_is_allowed_in_a_minute_it_waits_until_the_next()
    {
        for (var i = 0; i < HelpAllowance.Most; i++)
        {
            (await _host.PostAsync("/v1/help", Wish())).Is(HttpStatusCode.OK);
        }

        (await _host.PostAsync("/v1/help", Wish())).Problem(HttpStatusCode.TooManyRequests, "too_many_requests");
        _host.Clock.Advance(TimeSpan.FromMinutes(1));
        (await _host.PostAsync("/v1/help", Wish())).Is(HttpStatusCode.OK);
    }

    [Theory]
    [InlineData("tenant", "7", "tenant")]
    [InlineData("needs", """["bogus"]""", "needs")]
    [InlineData("motivations", """["bogus"]""", "motivations")]
    [InlineData("language", "null", "language")]
    [InlineData("zip", "\"972334\"", "zip")]
    public async Task What_breaks_the_form_names_its_field(string name, string value, string field)
    {
        var wish = Wish();
        wish[name] = JsonNode.Parse(value);

        Assert.Equal([field], (await _host.PostAsync("/v1/help", wish)).Problem(HttpStatusCode.BadRequest, "help_invalid"));
    }

    [Fact]
    public async Task A_line_that_does_not_exist_is_named()
    {
        var wish = Wish();
        wish["tenant"] = "nowhere";

        (await _host.PostAsync("/v1/help", wish)).Problem(HttpStatusCode.BadRequest, "tenant_unknown");
    }

    private static JsonObject Wish() => new()
    {
        ["tenant"] = "riverton",
        ["needs"] = new JsonArray("counseling", "graffiti_removal"),
        ["motivations"] = new JsonArray("race_latino"),
        ["language"] = "es",
        ["zip"] = "97233",
    };

    private List<string> Rows() => _host.Store.Database.Read(connection => connection
        .All("SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name", row => row.GetString(0))
        .Select(table => $"{table} {_host.Count($"SELECT count(*) FROM {table}")}").ToList());
}
