using System.Text.Json;
using System.Text.RegularExpressions;
using HateResponse.Api.Casework;
using HateResponse.Hosting;

namespace HateResponse.Api.Tests.Casework;

public sealed partial class WordingTests
{
    private const string Codes = "data/codes/hr_codes.json";

    [Fact]
    public void Every_text_that_is_asked_for_by_name_exists()
    {
        var texts = Texts();
        var missing = SourceFiles()
            .SelectMany(file => Asked().Matches(File.ReadAllText(file)).Select(match => match.Groups[1].Value))
            .Distinct()
            .Where(key => !texts.ContainsKey(key))
            .ToList();

        Assert.Empty(missing);
    }

    [Theory]
    [InlineData("reason", "no_capacity", "We have no room at the moment")]
    [InlineData("reason", "newer_than_we", "newer_than_we")]
    public void A_code_has_a_label_or_stands_for_itself(string set, string code, string expected)
    {
        Assert.Equal(expected, Wording.Code(set, code));
    }

    [SharedTheory(Codes)]
    [InlineData("priority", "priority")]
    [InlineData("class.derived", "class")]
    [InlineData("safety.flag", "flag")]
    [InlineData("safety.immediate_danger", "danger")]
    [InlineData("referral.status", "status")]
    [InlineData("referral.reason", "reason")]
    [InlineData("reporter.role", "role")]
    [InlineData("reporter.permission", "permission")]
    [InlineData("age_band", "age")]
    [InlineData("access.need", "accessNeed")]
    [InlineData("contact.window", "window")]
    [InlineData("contact.method", "method")]
    [InlineData("date.precision", "precision")]
    [InlineData("day_part", "dayPart")]
    [InlineData("location.mode", "placeMode")]
    [InlineData("offender.count", "offenderCount")]
    [InlineData("offender.relation", "relation")]
    [InlineData("weapon", "weapon")]
    [InlineData("injury.level", "injury")]
    [InlineData("police.reported", "police")]
    [InlineData("police.want", "policeWant")]
    public void Every_code_of_the_domain_has_a_label(string domainSet, string set)
    {
        using var codes = JsonDocument.Parse(File.ReadAllText(Path.Combine(Repository.Shared, Codes)));
        var texts = Texts();

        var missing = codes.RootElement.GetProperty("sets").GetProperty(domainSet).EnumerateArray()
            .Select(code => $"{set}.{code.GetString()}").Where(key => !texts.ContainsKey(key));

        Assert.Empty(missing);
    }

    [Theory]
    [InlineData("41051", "Multnomah, OR")]
    [InlineData("00000", "00000")]
    public void A_county_has_a_name_or_stands_for_itself(string fips, string expected)
    {
        Assert.Equal(expected, Counties.Name(fips));
    }

    private static Dictionary<string, string> Texts()
    {
        using var file = typeof(Wording).Assembly.GetManifestResourceStream("HateResponse.Api.Casework.Words.en.json")!;
        return JsonSerializer.Deserialize<Dictionary<string, string>>(file)!;
    }

    private static IEnumerable<string> SourceFiles() => new[] { "Casework", "Notices" }
        .SelectMany(room => Directory.EnumerateFiles(Path.Combine(Repository.Root, "api", room), "*.*", SearchOption.AllDirectories))
        .Where(file => file.EndsWith(".cs", StringComparison.Ordinal) || file.EndsWith(".razor", StringComparison.Ordinal));

    [GeneratedRegex("""Wording\.Of\("([A-Za-z0-9.]+)"(?! \+)""")]
    private static partial Regex Asked();
}
