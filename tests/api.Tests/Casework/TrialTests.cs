using System.Net;
using System.Text.Json.Nodes;
using HateResponse.Api.Notices;
using HateResponse.Api.Tests.Notices;
using HateResponse.Storage.Privacy;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;

namespace HateResponse.Api.Tests.Casework;

/// <summary>
/// What staff write to try the line, through the API as the bot hands it over. Each test has the same talk of somebody real as
/// its control: what must not appear of the one must appear of the other.
/// </summary>
public sealed class TrialTests : IAsyncLifetime, IAsyncDisposable
{
    private const string Staff = "staff-here@riverton.example";
    private const string Caseworker = "own@riverton.example";
    private const string Key = "key-for-tests";

    private static readonly Guid TestReport = Guid.Parse("0199b000-0000-7000-8000-00000000fe57");
    private static readonly Guid TestReferral = Guid.Parse("0199b000-0000-7000-8000-00000000fe58");
    private static readonly Guid TestAlert = Guid.Parse("0199b000-0000-7000-8000-00000000fe59");
    private static readonly Guid TestConversation = Guid.Parse("0199b000-0000-7000-8000-00000000fe5a");
    private static readonly Guid RealReferral = Guid.Parse("0199b000-0000-7000-8000-00000000aea1");
    private static readonly Guid RealAlert = Guid.Parse("0199b000-0000-7000-8000-00000000aea2");

    private readonly SmtpListener _mail = new();
    private readonly ConsoleHost _host;

    public TrialTests() => _host = new ConsoleHost().Setting("Referrals:ApiKey", Key).Setting("Smtp:Url", _mail.Url);

    public async Task InitializeAsync()
    {
        var organization = await _host.AddOrganizationAsync("Casa Verde");
        await _host.WriteAsync(session => session.Execute("DELETE FROM accounts")); // the sample ones
        await _host.AddAccountAsync(Staff, Cases.Tenant);
        await _host.AddAccountAsync(Caseworker, Cases.Tenant, organization);
        Organization = organization;
    }

    private Guid Organization { get; set; }

    Task IAsyncLifetime.DisposeAsync() => Task.CompletedTask;

    public async ValueTask DisposeAsync()
    {
        await _host.DisposeAsync();
        await _mail.DisposeAsync();
    }

    [Fact]
    public async Task A_test_is_in_no_queue_and_on_the_page_of_the_tests_alone()
    {
        await TellAsync(test: true);
        await TellAsync(test: false);

        var staff = await _host.SignedInAsync(Staff);
        var queue = staff.Text;
        await staff.GetAsync("/casework/tests");
        var tests = staff.Text;
        var organization = (await _host.SignedInAsync(Caseworker)).Text;

        Assert.Contains(Number(Sample.Report), queue, StringComparison.Ordinal);
        Assert.DoesNotContain(Number(TestReport), queue, StringComparison.Ordinal);
        Assert.Contains(Number(TestReport), tests, StringComparison.Ordinal);
        Assert.DoesNotContain(Number(Sample.Report), tests, StringComparison.Ordinal);
        Assert.Contains(Number(Sample.Report), organization, StringComparison.Ordinal);
        Assert.DoesNotContain(Number(TestReport), organization, StringComparison.Ordinal);
        Assert.Equal((1, 1), (Times("Someone may be in danger", queue), Times("Someone may be in danger", tests)));
    }

    [Fact]
    public async Task A_test_that_ended_is_not_among_the_ended_of_an_organization()
    {
        await TellAsync(test: true);
        await TellAsync(test: false);
        await _host.WriteAsync(session => session.Execute("UPDATE referrals SET status = 'rejected', contact_by = NULL"));

        var organization = (await _host.SignedInAsync(Caseworker)).Text;

        Assert.Contains(Number(Sample.Report), organization, StringComparison.Ordinal);
        Assert.DoesNotContain(Number(TestReport), organization, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_alert_that_somebody_took_on_is_no_way_into_the_queue()
    {
        await TellAsync(test: true);
        await TellAsync(test: false);
        var staff = await _host.SignedInAsync(Staff);

        var test = await staff.PostAsync($"/casework/alerts/{TestAlert}/acknowledge");
        await staff.GetAsync("/casework");
        var real = await staff.PostAsync($"/casework/alerts/{RealAlert}/acknowledge");
        await _host.WriteAsync(session => session.Execute(
            "UPDATE alerts SET acknowledged_at = (SELECT max(acknowledged_at) FROM alerts)")); // and had somebody done it all the same
        await staff.GetAsync("/casework");

        Assert.Equal((HttpStatusCode.NotFound, HttpStatusCode.SeeOther), (test.StatusCode, real.StatusCode));
        Assert.Equal(1, Times("Someone may be in danger", staff.Text));
    }

    [Fact]
    public async Task No_organization_opens_or_answers_a_test_also_by_its_address()
    {
        await TellAsync(test: true);
        await TellAsync(test: false);
        var organization = await _host.SignedInAsync(Caseworker);

        foreach (var (referral, opened) in ((Guid, bool)[])[(TestReferral, false), (RealReferral, true)])
        {
            var path = $"/casework/referrals/{referral}";
            var status = opened ? HttpStatusCode.OK : HttpStatusCode.NotFound;
            Assert.Equal(status, (await organization.GetAsync(path)).StatusCode);
            Assert.Equal(status, (await organization.PostAsync(path + "/open", ("part", "story"))).StatusCode);
            Assert.Equal(opened ? HttpStatusCode.BadRequest : HttpStatusCode.NotFound, (await organization.PostAsync(path + "/decline")).StatusCode);
            Assert.Equal(opened ? HttpStatusCode.SeeOther : HttpStatusCode.NotFound, (await organization.PostAsync(path + "/accept")).StatusCode);
        }
    }

    [Fact]
    public async Task Staff_open_a_test_and_see_what_it_is()
    {
        await TellAsync(test: true);
        await TellAsync(test: false);
        var staff = await _host.SignedInAsync(Staff);

        await staff.GetAsync($"/casework/reports/{TestReport}");
        var test = staff.Text;
        await staff.GetAsync($"/casework/reports/{Sample.Report}");

        Assert.Contains("This is a test. No organization sees it.", test, StringComparison.Ordinal);
        Assert.DoesNotContain("This is a test", staff.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nobody_is_told_of_a_test()
    {
        await TellAsync(test: true);
        await NotifyAsync();
        Assert.Empty(_mail.Mails);
        Assert.Equal(0, Count("SELECT count(*) FROM notices"));

        await TellAsync(test: false);
        await NotifyAsync();
        Assert.Equal(2, _mail.Mails.Count); // the alert, the referral
    }

    [Theory]
    [InlineData("alert", true)]
    [InlineData("referral", true)]
    [InlineData("alert", false)]
    [InlineData("referral", false)]
    public async Task No_notice_of_a_test_can_be_kept_whoever_asks_for_it(string kind, bool test)
    {
        await TellAsync(test);
        await _host.WriteAsync(session => session.Execute("DELETE FROM notices"));
        var subject = (kind, test) switch
        {
            ("alert", true) => TestAlert,
            ("alert", false) => RealAlert,
            (_, true) => TestReferral,
            _ => RealReferral,
        };

        await _host.WriteAsync(session => _host.Services.GetRequiredService<NoticeStore>()
            .Enqueue(session, Cases.Tenant, kind, subject, null, _host.Clock.GetUtcNow()));

        Assert.Equal(test ? 0 : 1, Count("SELECT count(*) FROM notices"));
    }

    [Fact]
    public async Task What_is_chosen_in_a_test_is_a_referral_that_is_one_too()
    {
        await TellAsync(test: false);
        await TellAsync(test: true);

        Assert.Equal(
            [(RealReferral.Text, false), (TestReferral.Text, true)],
            _host.Read(connection => connection.All(
                "SELECT id, test FROM referrals ORDER BY test", row => (row.GetString(0), row.GetInt64(1) == 1))));
    }

    [Fact]
    public async Task Deleting_the_tests_leaves_nothing_of_them_and_everything_else()
    {
        await TellAsync(test: true);
        await TellAsync(test: false);
        var elsewhere = await _host.AddReportAsync(tenant: "elsewhere");
        var kept = Snapshot("test = 0");
        var keys = _host.Read(connection => connection.All(
            "SELECT key_id, test FROM reports WHERE tenant = 'riverton' ORDER BY test", row => row.Id(0)));
        var staff = await _host.SignedInAsync(Staff);
        await staff.GetAsync("/casework/tests");

        var deleted = await staff.PostAsync("/casework/tests/delete");
        await staff.GetAsync("/casework/tests");

        Assert.Equal(HttpStatusCode.SeeOther, deleted.StatusCode);
        Assert.Contains("No tests.", staff.Text, StringComparison.Ordinal);
        Assert.Equal(kept, Snapshot("1 = 1"));
        Assert.Contains(elsewhere.Text, kept);
        Assert.Equal(0, Count("SELECT count(*) FROM report_versions WHERE report_id NOT IN (SELECT id FROM reports)"));
        Assert.Equal(0, Count("SELECT count(*) FROM consents WHERE report_id NOT IN (SELECT id FROM reports)"));
        Assert.Equal(0, Count("SELECT count(*) FROM referral_events WHERE referral_id NOT IN (SELECT id FROM referrals)"));
        Assert.Equal(1, Count("SELECT count(*) FROM referral_events"));
        _ = _host.Store.Vault.Seal(keys[0], "still there", "x");
        Assert.Throws<KeyDestroyedException>(() => _host.Store.Vault.Seal(keys[1], "gone", "x"));
        await staff.GetAsync("/casework/record");
        Assert.Contains("Deleted all tests", staff.Text, StringComparison.Ordinal);
    }

    /// <summary>A table that is not named in the removal would stop it, or keep something of a test.</summary>
    [Fact]
    public void Every_table_that_refers_to_what_may_be_a_test_is_known_to_the_removal()
    {
        var referring = _host.Read(connection => connection.All(
            """
            SELECT DISTINCT m.name FROM sqlite_schema m JOIN pragma_foreign_key_list(m.name) f
            WHERE m.type = 'table' AND f."table" IN ('reports', 'alerts', 'referrals', 'consents') ORDER BY m.name
            """,
            row => row.GetString(0)));

        Assert.Equal(["consents", "referral_events", "referrals", "report_versions"], referring);
    }

    [Theory]
    [InlineData("reports", true)]
    [InlineData("alerts", true)]
    [InlineData("referrals", true)]
    [InlineData("reports", false)]
    [InlineData("alerts", false)]
    [InlineData("referrals", false)]
    public async Task Nothing_becomes_a_test_later_and_no_test_stops_being_one(string table, bool test)
    {
        await TellAsync(test);

        await Assert.ThrowsAsync<SqliteException>(
            () => _host.WriteAsync(session => session.Execute($"UPDATE {table} SET test = 1 - test")));
    }

    [Fact]
    public async Task The_events_of_what_is_real_are_not_deleted()
    {
        await TellAsync(test: false);

        await Assert.ThrowsAsync<SqliteException>(
            () => _host.WriteAsync(session => session.Execute("DELETE FROM referral_events")));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_later_version_cannot_change_what_it_is(bool test)
    {
        await TellAsync(test);
        var body = Report(!test);
        body["version"] = 2;
        body["report"]!["id"] = (test ? TestReport : Sample.Report).ToString();
        body["conversationId"] = (test ? TestConversation : Sample.Conversation).ToString();

        Assert.Contains("report_test_conflict", await PostAsync("/v1/reports", body, HttpStatusCode.Conflict), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_same_alert_as_a_test_and_in_earnest_is_a_conflict()
    {
        await TellAsync(test: false);
        var body = Alert(test: false);
        body["test"] = true;

        Assert.Contains("alert_conflict", await PostAsync("/v1/alerts", body, HttpStatusCode.Conflict), StringComparison.Ordinal);
    }

    /// <summary>All that a conversation with an alert, a report and a choice hands over.</summary>
    private async Task TellAsync(bool test)
    {
        await PostAsync("/v1/alerts", Alert(test), HttpStatusCode.Created);
        await PostAsync("/v1/reports", Report(test), HttpStatusCode.Created);
        var report = test ? TestReport : Sample.Report;
        await PostAsync(
            $"/v1/reports/{report}/referrals",
            Sample.Referral(test ? TestReferral : RealReferral, Organization, Sample.Consent(Organization)),
            HttpStatusCode.Created);
    }

    private static JsonObject Alert(bool test)
    {
        var body = Sample.Alert(test ? TestAlert : RealAlert);
        if (test)
        {
            body["test"] = true;
            body["conversationId"] = TestConversation.ToString();
        }

        return body;
    }

    private static JsonObject Report(bool test) => Sample.Body(
        body =>
        {
            if (test)
            {
                body["report"]!["test"] = true;
                body["conversationId"] = TestConversation.ToString();
            }
        },
        test ? TestReport : null);

    private async Task<string> PostAsync(string path, JsonObject body, HttpStatusCode status)
    {
        using var client = _host.CreateClient();
        client.DefaultRequestHeaders.Add("Authorization", "Bearer " + Key);
        client.DefaultRequestHeaders.Add("Idempotency-Key", Guid.NewGuid().ToString());
        using var content = new StringContent(body.ToJsonString(), System.Text.Encoding.UTF8, "application/json");
        using var answer = await client.PostAsync(new Uri(path, UriKind.Relative), content);
        var text = await answer.Content.ReadAsStringAsync();
        Assert.True(status == answer.StatusCode, $"{(int)answer.StatusCode}: {text}");
        return text;
    }

    private async Task NotifyAsync()
    {
        while (await _host.Services.GetRequiredService<NoticeWorker>().StepAsync(CancellationToken.None) > 0)
        {
            // until all that was due has left
        }
    }

    private long Count(string sql) => _host.Read(connection => connection.One(sql, row => row.GetInt64(0)));

    private List<string> Snapshot(string condition) => _host.Read(connection => connection.All(
        $"""
        SELECT id FROM reports WHERE {condition} UNION ALL SELECT id FROM alerts WHERE {condition}
        UNION ALL SELECT id FROM referrals WHERE {condition} ORDER BY 1
        """,
        row => row.GetString(0)));

    private static int Times(string words, string text) => text.Split(words).Length - 1;

    private static string Number(Guid report) => "Case " + report.ToString("N")[^6..].ToUpperInvariant();
}
