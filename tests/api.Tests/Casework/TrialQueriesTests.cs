using System.Text.RegularExpressions;
using HateResponse.Hosting;

namespace HateResponse.Api.Tests.Casework;

/// <summary>A query that lists or counts what is real says what it does with tests: the next one that is written, too.</summary>
public sealed partial class TrialQueriesTests
{
    [Fact]
    public void Every_query_of_what_may_be_a_test_says_so_or_asks_for_one_by_its_id()
    {
        Assert.Empty(Statements().Where(found => !Decides(found.Sql)).Select(found => $"{found.File}: {found.Sql}"));
    }

    [Theory]
    [InlineData("SELECT count(*) FROM reports WHERE tenant = @tenant", false)]
    [InlineData("SELECT id FROM referrals r WHERE r.contact_by < @now", false)]
    [InlineData("UPDATE alerts SET kind = 'x' WHERE tenant = @1", false)]
    [InlineData("SELECT count(*) FROM reports WHERE tenant = @tenant AND test = 0", true)]
    [InlineData("SELECT status FROM reports WHERE id = @id", true)]
    [InlineData("SELECT status FROM referrals WHERE report_id = @1 AND organization_id = @2", true)]
    public void The_rule_tells_them_apart(string sql, bool decides)
    {
        Assert.Equal(decides, Decides(sql));
    }

    [Fact]
    public void The_rule_sees_queries()
    {
        Assert.True(Statements().Count() > 10);
    }

    private static bool Decides(string sql) => Says().IsMatch(sql) || ById().IsMatch(sql);

    private static IEnumerable<(string File, string Sql)> Statements() =>
        Directory.EnumerateFiles(Path.Combine(Repository.Root, "api"), "*.cs", SearchOption.AllDirectories)
            .SelectMany(file => Literals().Matches(File.ReadAllText(file))
                .Select(match => (Path.GetFileName(file), match.Value))
                .Where(found => Touches().IsMatch(found.Value)));

    [GeneratedRegex("\"\"\".*?\"\"\"|\"[^\"\\n]*\"", RegexOptions.Singleline)]
    private static partial Regex Literals();

    [GeneratedRegex(@"\b(FROM|JOIN|UPDATE)\s+(reports|alerts|referrals)\b")]
    private static partial Regex Touches();

    [GeneratedRegex(@"\btest\b")]
    private static partial Regex Says();

    [GeneratedRegex(@"\b(id|report_id) = @\w+")]
    private static partial Regex ById();
}
