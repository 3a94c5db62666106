using System.Net;
using System.Text.Json;
using HateResponse.Api.Referrals;

namespace HateResponse.Api.Tests.Casework;

public sealed class AnswerTests : IAsyncLifetime, IDisposable
{
    private const string Caseworker = "own@riverton.example";

    private readonly ConsoleHost _host = new();
    private ConsoleBrowser _browser = null!;
    private Guid _account;
    private Guid _referral;
    private string _page = "";

    public async Task InitializeAsync()
    {
        var organization = await _host.AddOrganizationAsync("Casa Verde");
        _account = (await _host.AddAccountAsync(Caseworker, Cases.Tenant, organization)).Id;
        _referral = await _host.AddReferralAsync(await _host.AddReportAsync(), organization);
        _page = $"/casework/referrals/{_referral}";
        _browser = await _host.SignedInAsync(Caseworker);
    }

    public Task DisposeAsync() => Task.CompletedTask;

    public void Dispose() => _host.Dispose();

    [Fact]
    public async Task Accepting_is_an_event_of_the_referral_and_told_to_the_person()
    {
        var answer = await _browser.PostAsync(_page + "/accept");
        var recorded = Recorded();
        await _browser.GetAsync(_page);

        Assert.Equal(HttpStatusCode.SeeOther, answer.StatusCode);
        Assert.Equal(_page, answer.Headers.Location?.OriginalString);
        Assert.Equal([$"requested accepted  {_account}"], Events());
        Assert.Equal(["accepted"], Told());
        Assert.Equal(["referral.accepted"], recorded);
        Assert.Contains("You accepted this case.", _browser.Text, StringComparison.Ordinal);
        Assert.Contains("Be in touch by", _browser.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Your answer", _browser.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Declining_with_a_reason_is_an_event_and_closes_the_case_for_the_organization()
    {
        var answer = await _browser.PostAsync(_page + "/decline", ("reason", "no_capacity"));
        await _browser.PostAsync(_page + "/open", ("part", "story"));

        Assert.Equal(HttpStatusCode.SeeOther, answer.StatusCode);
        Assert.Equal([$"requested rejected no_capacity {_account}"], Events());
        Assert.Equal(["rejected"], Told());
        Assert.Equal(["referral.rejected"], Recorded());
        Assert.Contains("You declined this case.", _browser.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(Cases.Story, _browser.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("because")]
    public async Task Declining_without_a_reason_changes_nothing_and_asks_for_one(string? reason)
    {
        var answer = reason is null
            ? await _browser.PostAsync(_page + "/decline")
            : await _browser.PostAsync(_page + "/decline", ("reason", reason));

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains("Choose a reason", _browser.Text, StringComparison.Ordinal);
        Assert.Contains("<details class=\"decline\" open", _browser.Page, StringComparison.Ordinal);
        Assert.Empty(Events());
        Assert.Empty(Told());
    }

    [Fact]
    public async Task A_second_answer_is_refused_and_told_to_nobody()
    {
        await _browser.PostAsync(_page + "/accept");

        var again = await _browser.PostAsync(_page + "/accept");
        var other = await _browser.PostAsync(_page + "/decline", ("reason", "other"));

        Assert.Equal(HttpStatusCode.Conflict, again.StatusCode);
        Assert.Equal(HttpStatusCode.Conflict, other.StatusCode);
        Assert.Equal(["accepted"], Told());
    }

    [Fact]
    public async Task Two_answers_at_the_same_time_are_one()
    {
        var second = await _host.SignedInAsync(Caseworker);

        var answers = await Task.WhenAll(
            _browser.PostAsync(_page + "/accept"), second.PostAsync(_page + "/decline", ("reason", "other")));

        Assert.Single(answers, answer => answer.StatusCode == HttpStatusCode.SeeOther);
        Assert.Single(answers, answer => answer.StatusCode == HttpStatusCode.Conflict);
        Assert.Single(Told());
    }

    [Theory]
    [InlineData("/accept")]
    [InlineData("/decline")]
    [InlineData("/open")]
    public async Task A_form_from_elsewhere_changes_nothing(string action)
    {
        var answer = await _browser.PostWithoutTokenAsync(_page + action);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains("That page was out of date", _browser.Text, StringComparison.Ordinal);
        Assert.Empty(Events());
        Assert.Empty(Recorded());
        Assert.DoesNotContain(Cases.Story, _browser.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_sign_in_form_from_elsewhere_signs_nobody_in()
    {
        var browser = _host.Browser();

        var answer = await browser.PostWithoutTokenAsync("/casework/sign-in");

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }

    [Fact]
    public async Task Every_reason_that_is_offered_is_taken()
    {
        await _browser.GetAsync(_page);
        var offered = System.Text.RegularExpressions.Regex
            .Matches(_browser.Page, "name=\"reason\" value=\"([a-z_]+)\"").Select(match => match.Groups[1].Value).ToList();

        Assert.Contains("no_capacity", offered);
        Assert.All(offered, reason => Assert.True(ReferralStates.IsReason("rejected", reason)));
    }

    private List<string> Events() => _host.Read(connection => connection.All(
        "SELECT from_status, to_status, reason, actor FROM referral_events WHERE referral_id = @id ORDER BY id",
        row => $"{row.TextOrNull(0)} {row.GetString(1)} {row.TextOrNull(2)} {row.GetString(3)}",
        new { id = _referral.Text }));

    private List<string> Told() => _host.Read(connection => connection.All(
        "SELECT body FROM bot_events ORDER BY sequence",
        row => JsonDocument.Parse(row.GetString(0)).RootElement.GetProperty("data").GetProperty("status").GetString()!));

    private List<string> Recorded() => _host.Read(connection => connection.All(
        "SELECT action FROM audit WHERE referral_id = @id ORDER BY id", row => row.GetString(0), new { id = _referral.Text }));
}
