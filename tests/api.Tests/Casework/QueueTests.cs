using System.Net;

namespace HateResponse.Api.Tests.Casework;

public sealed class QueueTests : IAsyncLifetime, IDisposable
{
    private const string Caseworker = "own@riverton.example";
    private const string Staff = "staff-here@riverton.example";

    private readonly ConsoleHost _host = new();
    private Guid _organization;
    private Guid _other;

    public async Task InitializeAsync()
    {
        _organization = await _host.AddOrganizationAsync("Casa Verde");
        _other = await _host.AddOrganizationAsync("Riverton Legal Aid");
        await _host.AddAccountAsync(Caseworker, Cases.Tenant, _organization);
        await _host.AddAccountAsync(Staff, Cases.Tenant);
    }

    public Task DisposeAsync() => Task.CompletedTask;

    public void Dispose() => _host.Dispose();

    [Fact]
    public async Task A_caseworker_sees_what_was_shared_with_the_own_organization_the_most_urgent_first()
    {
        var calm = await SharedAsync("p2_support", TimeSpan.FromHours(40));
        var urgentLater = await SharedAsync("p1_urgent", TimeSpan.FromHours(4));
        var urgentFirst = await SharedAsync("p1_urgent", TimeSpan.FromHours(2));
        var foreign = await _host.AddReportAsync("p0_danger_now");
        await _host.AddReferralAsync(foreign, _other);
        var kept = await _host.AddReportAsync("p0_danger_now");

        var browser = await _host.SignedInAsync(Caseworker);

        Assert.Equal([urgentFirst, urgentLater, calm], ShownIn(browser, urgentFirst, urgentLater, calm));
        Assert.Empty(ShownIn(browser, foreign, kept));
        Assert.DoesNotContain("Alerts", browser.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_clock_says_in_words_what_is_left_and_what_is_overdue()
    {
        await SharedAsync("p1_urgent", TimeSpan.FromMinutes(90));
        var browser = await _host.SignedInAsync(Caseworker);
        var before = browser.Text;

        _host.Clock.Advance(TimeSpan.FromMinutes(115));
        browser = await _host.SignedInAsync(Caseworker);

        Assert.Contains("1 hour, 30 minutes left", before, StringComparison.Ordinal);
        Assert.Contains("Answer by Tue 24 Nov, 11:30", before, StringComparison.Ordinal); // 10:00 in Los Angeles and 90 minutes
        Assert.Contains("Overdue by 25 minutes", browser.Text, StringComparison.Ordinal);
        Assert.Contains("Received 1 hour, 55 minutes ago", browser.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_taken_back_or_ran_out_is_gone_from_the_queue()
    {
        var report = await _host.AddReportAsync();
        await _host.AddReferralAsync(report, _organization, consentFor: TimeSpan.FromDays(1));
        var before = await _host.SignedInAsync(Caseworker);
        Assert.Equal([report], ShownIn(before, report)); // the control

        _host.Clock.Advance(TimeSpan.FromDays(1));
        var after = await _host.SignedInAsync(Caseworker);

        Assert.Empty(ShownIn(after, report));
    }

    [Fact]
    public async Task Staff_see_alerts_first_then_every_report_with_who_was_asked()
    {
        await _host.AddAlertAsync("weapon_present,child_risk");
        var shared = await SharedAsync("p2_support", TimeSpan.FromHours(40));
        var kept = await _host.AddReportAsync("p1_urgent");
        var foreign = await _host.AddReportAsync(tenant: "elsewhere");
        await _host.AddAlertAsync("arson_bomb", tenant: "elsewhere");

        var browser = await _host.SignedInAsync(Staff);

        Assert.Equal([kept, shared], ShownIn(browser, shared, kept));
        Assert.Empty(ShownIn(browser, foreign));
        Assert.True(
            browser.Text.IndexOf("Someone may be in danger", StringComparison.Ordinal)
            < browser.Text.IndexOf(Number(kept), StringComparison.Ordinal));
        Assert.Contains("a weapon is there · a child may be at risk", browser.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("fire or bomb", browser.Text, StringComparison.Ordinal);
        Assert.Contains("Casa Verde: waiting for an answer", browser.Text, StringComparison.Ordinal);
        Assert.Contains("No organization chosen yet", browser.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_alert_says_what_can_be_done_and_leads_to_the_report_of_the_same_conversation()
    {
        await _host.AddAlertAsync();
        var report = await _host.AddReportAsync("p1_urgent");
        var before = await _host.SignedInAsync(Staff);
        await _host.WriteAsync(session => session.Execute(
            "UPDATE alerts SET kind = 'message_set_aside', conversation_id = (SELECT conversation_id FROM reports WHERE id = @1)",
            report.Text));

        var after = await _host.SignedInAsync(Staff);

        Assert.Contains("No report of this person yet.", before.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("No report of this person yet.", after.Text, StringComparison.Ordinal);
        Assert.Contains("The line failed on it.", after.Text, StringComparison.Ordinal);
        Assert.Equal(2, after.Page.Split($"/casework/reports/{report:D}\"").Length - 1); // at the alert, and in the queue
    }

    [Fact]
    public async Task An_alert_is_taken_on_once_and_by_name()
    {
        var alert = await _host.AddAlertAsync();
        await _host.AddAccountAsync("second@riverton.example", Cases.Tenant);
        var first = await _host.SignedInAsync(Staff);
        var second = await _host.SignedInAsync("second@riverton.example");

        var taken = await first.PostAsync($"/casework/alerts/{alert}/acknowledge");
        var again = await second.PostAsync($"/casework/alerts/{alert}/acknowledge");
        await second.GetAsync("/casework");

        Assert.Equal(HttpStatusCode.SeeOther, taken.StatusCode);
        Assert.Equal(HttpStatusCode.SeeOther, again.StatusCode);
        Assert.Contains("No open alerts.", second.Text, StringComparison.Ordinal);
        Assert.Contains($"Name of {Staff} took this on at", second.Text, StringComparison.Ordinal);
        Assert.Equal(1, _host.Read(connection => connection.One(
            "SELECT count(*) FROM audit WHERE action = 'alert.acknowledged'", row => row.GetInt64(0))));
    }

    [Fact]
    public async Task An_unknown_alert_is_a_404_page()
    {
        var browser = await _host.SignedInAsync(Staff);

        var answer = await browser.PostAsync($"/casework/alerts/{Guid.Empty}/acknowledge");

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    private async Task<Guid> SharedAsync(string priority, TimeSpan answerIn)
    {
        var report = await _host.AddReportAsync(priority);
        await _host.AddReferralAsync(report, _organization, answerIn: answerIn);
        return report;
    }

    /// <summary>Those of the reports that are on the page, in its order.</summary>
    private static List<Guid> ShownIn(ConsoleBrowser browser, params Guid[] reports) =>
    [
        .. reports
            .Where(report => browser.Text.Contains(Number(report), StringComparison.Ordinal))
            .OrderBy(report => browser.Text.IndexOf(Number(report), StringComparison.Ordinal)),
    ];

    private static string Number(Guid report) => "Case " + report.ToString("N")[^6..].ToUpperInvariant();
}
