using System.Net;

namespace HateResponse.Api.Tests.Casework;

public sealed class CasePageTests : IAsyncLifetime, IDisposable
{
    private const string Caseworker = "own@riverton.example";
    private const string Staff = "staff-here@riverton.example";

    private readonly ConsoleHost _host = new();
    private ConsoleBrowser _browser = null!;
    private Guid _organization;
    private Guid _report;
    private string _page = "";

    public async Task InitializeAsync()
    {
        _organization = await _host.AddOrganizationAsync("Casa Verde");
        await _host.AddAccountAsync(Caseworker, Cases.Tenant, _organization);
        await _host.AddAccountAsync(Staff, Cases.Tenant);
        _report = await _host.AddReportAsync("p1_urgent");
        _page = $"/casework/referrals/{await _host.AddReferralAsync(_report, _organization)}";
        _browser = await _host.SignedInAsync(Caseworker);
    }

    public Task DisposeAsync() => Task.CompletedTask;

    public void Dispose() => _host.Dispose();

    [Fact]
    public async Task The_page_says_what_is_known_without_the_persons_words()
    {
        await _browser.GetAsync(_page);

        Assert.Contains("Urgent", _browser.Text, StringComparison.Ordinal);
        Assert.Contains("Possible hate crime (suggested, not a verdict)", _browser.Text, StringComparison.Ordinal);
        Assert.Contains("Spanish", _browser.Text, StringComparison.Ordinal);
        Assert.Contains("Multnomah, OR", _browser.Text, StringComparison.Ordinal);
        Assert.Contains("Counseling or healing support", _browser.Text, StringComparison.Ordinal);
        Assert.Contains("Shared with you for 180 days more", _browser.Text, StringComparison.Ordinal);
        Assert.Contains("Be discreet", _browser.Text, StringComparison.Ordinal);
        Assert.Contains("Do not leave a voicemail.", _browser.Text, StringComparison.Ordinal);
        Assert.Contains("Safe times: weekday evenings", _browser.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(Cases.Story, _browser.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(Cases.Phone, _browser.Text, StringComparison.Ordinal);
        Assert.Equal(["report.opened"], Recorded());
    }

    [Fact]
    public async Task Reading_the_story_is_recorded_and_shows_the_story_alone()
    {
        await _browser.GetAsync(_page);
        Assert.Contains("You have not opened this yet.", _browser.Text, StringComparison.Ordinal);

        await _browser.PostAsync(_page + "/open", ("part", "story"));

        Assert.Contains($"<dd lang=\"es\" dir=\"auto\" class=\"quoted\">{Cases.Story}</dd>", _browser.Page, StringComparison.Ordinal);
        Assert.Contains("Monday 23 November 2026, at night", _browser.Text, StringComparison.Ordinal);
        Assert.Contains("You opened this at Tue 24 Nov, 10:00.", _browser.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(Cases.Phone, _browser.Text, StringComparison.Ordinal);
        Assert.Equal(["report.opened", "story.revealed"], Recorded());
    }

    [Fact]
    public async Task Showing_how_to_reach_them_is_recorded_and_keeps_an_open_story_open()
    {
        await _browser.GetAsync(_page);

        await _browser.PostAsync(_page + "/open", ("part", "contact"), ("part", "story"));

        Assert.Contains(Cases.Phone, _browser.Text, StringComparison.Ordinal);
        Assert.Contains(Cases.Story, _browser.Text, StringComparison.Ordinal);
        Assert.Equal(["report.opened", "contact.revealed", "story.revealed"], Recorded());
    }

    [Fact]
    public async Task A_page_that_is_asked_for_again_is_closed_again_and_says_when_it_was_opened()
    {
        await _browser.GetAsync(_page);
        await _browser.PostAsync(_page + "/open", ("part", "story"));
        _host.Clock.Advance(TimeSpan.FromMinutes(10));

        await _browser.GetAsync(_page);

        Assert.DoesNotContain(Cases.Story, _browser.Text, StringComparison.Ordinal);
        Assert.Contains("You opened this at Tue 24 Nov, 10:00.", _browser.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_consent_that_ran_out_closes_the_case()
    {
        _host.Clock.Advance(TimeSpan.FromDays(180));
        var browser = await _host.SignedInAsync(Caseworker);
        await browser.GetAsync(_page);
        var page = browser.Text;
        await browser.PostAsync(_page + "/open", ("part", "story"), ("part", "contact"));

        Assert.Contains("has taken it back", page, StringComparison.Ordinal);
        Assert.DoesNotContain("Multnomah", page, StringComparison.Ordinal);
        Assert.DoesNotContain(Cases.Story, browser.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(Cases.Phone, browser.Text, StringComparison.Ordinal);
        Assert.Empty(Recorded());
        Assert.Equal(HttpStatusCode.Conflict, (await browser.PostAsync(_page + "/accept")).StatusCode);
    }

    [Fact]
    public async Task A_consent_that_was_taken_back_closes_the_case()
    {
        await _host.WriteAsync(session => session.Execute(
            "UPDATE consents SET revoked_at = @1", _host.Clock.GetUtcNow().ToUnixTimeMilliseconds()));

        await _browser.PostAsync(_page + "/open", ("part", "story"), ("part", "contact"));

        Assert.DoesNotContain(Cases.Story, _browser.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(Cases.Phone, _browser.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_later_no_to_the_organization_closes_the_case()
    {
        _host.Clock.Advance(TimeSpan.FromMinutes(1));
        await _host.AddConsentAsync(_report, "share_cbo", granted: false, _organization);

        await _browser.GetAsync(_page);

        Assert.Contains("has taken it back", _browser.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_no_to_another_organization_changes_nothing()
    {
        _host.Clock.Advance(TimeSpan.FromMinutes(1));
        await _host.AddConsentAsync(_report, "share_cbo", granted: false, await _host.AddOrganizationAsync("Another"));

        await _browser.PostAsync(_page + "/open", ("part", "story"));

        Assert.Contains(Cases.Story, _browser.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_refused_story_stays_closed_while_the_rest_is_shared()
    {
        await _host.AddConsentAsync(_report, "share_cbo_narrative", granted: false, null);

        await _browser.PostAsync(_page + "/open", ("part", "story"), ("part", "contact"));

        Assert.DoesNotContain(Cases.Story, _browser.Text, StringComparison.Ordinal);
        Assert.Contains("did not share their own words", _browser.Text, StringComparison.Ordinal);
        Assert.Contains(Cases.Phone, _browser.Text, StringComparison.Ordinal);
        Assert.Equal(["contact.revealed"], Recorded());
    }

    [Fact]
    public async Task Who_does_not_want_to_be_contacted_is_not_shown_how()
    {
        var report = await _host.AddReportAsync(change: text => text["contact"]!["wanted"] = false);
        var page = $"/casework/referrals/{await _host.AddReferralAsync(report, _organization)}";

        await _browser.GetAsync(page);
        var asked = _browser.Text;
        await _browser.PostAsync(page + "/open", ("part", "contact"));

        Assert.Contains("The person does not want to be contacted.", asked, StringComparison.Ordinal);
        Assert.DoesNotContain("Show how to reach them", asked, StringComparison.Ordinal);
        Assert.DoesNotContain(Cases.Phone, _browser.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_own_words_of_a_person_stay_text()
    {
        var report = await _host.AddReportAsync(change: text => text["incident"]!["narrative"] = "<script>alert(1)</script> & \"more\"");
        var page = $"/casework/referrals/{await _host.AddReferralAsync(report, _organization)}";
        await _browser.GetAsync(page);

        await _browser.PostAsync(page + "/open", ("part", "story"));

        Assert.DoesNotContain("<script", _browser.Page, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("&lt;script&gt;", _browser.Page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_report_of_three_answers_has_a_page_too()
    {
        var report = await _host.AddReportAsync(change: text =>
        {
            foreach (var field in new[] { "incident", "bias", "needs", "contact" })
            {
                text.Remove(field);
            }
        });
        var page = $"/casework/referrals/{await _host.AddReferralAsync(report, _organization)}";

        var answer = await _browser.GetAsync(page);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Contains("The person told no story.", _browser.Text, StringComparison.Ordinal);
        Assert.Contains("left no way to be reached", _browser.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_erased_report_says_so()
    {
        await _browser.GetAsync(_page);
        _host.Store.Vault.Destroy(_host.Read(connection => connection.One(
            "SELECT key_id FROM reports WHERE id = @id", row => row.Id(0), new { id = _report.Text })));

        var answer = await _browser.PostAsync(_page + "/open", ("part", "story"));

        Assert.Equal(HttpStatusCode.Gone, answer.StatusCode);
        Assert.Contains("It was erased", _browser.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Staff_read_what_the_line_keeps_and_see_who_was_asked()
    {
        var browser = await _host.SignedInAsync(Staff);
        await browser.GetAsync($"/casework/reports/{_report}");
        var page = browser.Text;
        await browser.PostAsync($"/casework/reports/{_report}/open", ("part", "story"));

        Assert.Contains("Casa Verde", page, StringComparison.Ordinal);
        Assert.Contains("waiting for an answer", page, StringComparison.Ordinal);
        Assert.DoesNotContain("Your answer", page, StringComparison.Ordinal);
        Assert.Contains(Cases.Story, browser.Text, StringComparison.Ordinal);
        Assert.Equal(["report.opened", "story.revealed"], Recorded());
    }

    [Fact]
    public async Task An_unknown_id_is_a_404_page_of_ours()
    {
        var answer = await _browser.GetAsync($"/casework/referrals/{Guid.Empty}");

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Contains("There is nothing here that you can open.", _browser.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Staff_see_in_the_record_who_opened_what()
    {
        await _browser.GetAsync(_page);
        await _browser.PostAsync(_page + "/open", ("part", "story"));

        var staff = await _host.SignedInAsync(Staff);
        await staff.GetAsync("/casework/record");

        Assert.Matches($"Name of {Caseworker}, Casa Verde\\s+Read the story\\s+{_report.ToString("N")[^6..].ToUpperInvariant()}", staff.Text);
    }

    private List<string> Recorded() => _host.Read(connection => connection.All(
        "SELECT action FROM audit WHERE report_id = @report ORDER BY id", row => row.GetString(0), new { report = _report.Text }));
}
