using System.Text;
using HateResponse.Hosting;
using Microsoft.Extensions.Configuration;

namespace HateResponse.Line.Tests.Sealing;

/// <summary>Nothing that a person tells lies open anywhere, and the search that says so can fail.</summary>
public sealed class CanaryTests
{
    private static readonly string[] Files =
        ["bot.db", "bot.db-wal", "keys.db", "keys.db-wal", "api.db", "api.db-wal", "api-keys.db", "api-keys.db-wal"];

    /// <summary>The product's own settings, and our categories to the last word besides.</summary>
    private static readonly Dictionary<string, string> Ours = new() { ["Logging:LogLevel:HateResponse"] = "Trace" };

    [Fact]
    public async Task Nothing_that_was_told_lies_open_in_a_file_a_log_a_trace_a_metric_or_a_mail()
    {
        var places = await CanaryRun.GoAsync(Ours);

        Assert.Empty(SearchedPlace.Finds(places, CanaryRun.All));
        Assert.All(Files, file => Assert.Contains(places, place => place.Name == "running " + file));
        Assert.Contains(places, place => place.Name == "closed bot.db");
        Assert.Contains("attempt 3: InvalidOperationException", Text(places, "logs"), StringComparison.Ordinal);
        Assert.DoesNotContain("Executing endpoint", Text(places, "logs"), StringComparison.Ordinal);
        Assert.Contains("Microsoft.AspNetCore", Text(places, "traces"), StringComparison.Ordinal);
        Assert.Contains("hateresponse_outbox_rows", Text(places, "metrics"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_operator_who_turns_every_log_up_to_find_a_fault_finds_no_person()
    {
        var places = await CanaryRun.GoAsync(Everything());

        Assert.Empty(SearchedPlace.Finds(places, CanaryRun.All));
        Assert.Contains("Executing endpoint", Text(places, "logs"), StringComparison.Ordinal);
        Assert.Contains("Request Headers:", Text(places, "logs"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_a_seal_every_word_of_it_would_be_found_in_the_databases_and_still_nowhere_else()
    {
        var places = await CanaryRun.GoAsync(Everything(), new PassThroughCipher());

        Assert.Equal(Whats(CanaryRun.Heard), In(places, "running bot.db"));
        Assert.Equal(Whats(CanaryRun.Told), In(places, "running api.db"));
        Assert.Equal(Whats(CanaryRun.Heard), In(places, "closed bot.db"));
        Assert.Equal(Whats(CanaryRun.Told), In(places, "closed api.db"));
        Assert.All(["logs", "traces", "metrics", "mail"], place => Assert.Empty(In(places, place)));
    }

    /// <summary>Every category of which the product's settings say something, the default among them, at the lowest level.</summary>
    private static Dictionary<string, string> Everything() => new ConfigurationBuilder()
        .AddJsonFile(Path.Combine(Repository.Root, "bot", "appsettings.json"))
        .Build()
        .GetSection("Logging:LogLevel")
        .GetChildren()
        .ToDictionary(level => level.Path, _ => "Trace");

    private static IEnumerable<string> Whats(IEnumerable<Canary> canaries) => canaries.Select(canary => canary.What);

    /// <summary>What of all lies in places whose names begin so: a database and its write-ahead log are one.</summary>
    private static IEnumerable<string> In(IReadOnlyList<SearchedPlace> places, string name) => Whats(CanaryRun.All.Where(canary =>
        places.Any(place => place.Name.StartsWith(name, StringComparison.Ordinal) && canary.LiesIn(place.Content))));

    private static string Text(IReadOnlyList<SearchedPlace> places, string name) =>
        Encoding.UTF8.GetString(places.Single(place => place.Name == name).Content);
}
