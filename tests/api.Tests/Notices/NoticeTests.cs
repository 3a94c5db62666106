using HateResponse.Api.Notices;
using HateResponse.Api.Tests.Casework;
using Microsoft.Extensions.DependencyInjection;

namespace HateResponse.Api.Tests.Notices;

public sealed class NoticeTests : IAsyncLifetime, IAsyncDisposable
{
    private const string Staff = "staff-here@riverton.example";
    private const string Caseworker = "own@riverton.example";

    private readonly SmtpListener _server = new();
    private readonly ConsoleHost _host;
    private Guid _organization;

    public NoticeTests() => _host = new ConsoleHost()
        .Setting("Smtp:Url", _server.Url)
        .Setting("PublicBaseUrl", "https://line.example");

    public async Task InitializeAsync()
    {
        _organization = await _host.AddOrganizationAsync("Casa Verde");
        var other = await _host.AddOrganizationAsync("Riverton Legal Aid");
        await _host.WriteAsync(session => session.Execute("DELETE FROM accounts")); // the sample ones
        await _host.AddAccountAsync(Staff, Cases.Tenant);
        await _host.AddAccountAsync("off-duty@riverton.example", Cases.Tenant);
        await _host.AddAccountAsync("staff@elsewhere.example", "elsewhere");
        await _host.AddAccountAsync(Caseworker, Cases.Tenant, _organization);
        await _host.AddAccountAsync("other@riverton.example", Cases.Tenant, other);
        await _host.WriteAsync(session => session.Execute("UPDATE accounts SET on_call = 0 WHERE email LIKE 'off-duty%'"));
    }

    Task IAsyncLifetime.DisposeAsync() => Task.CompletedTask;

    public async ValueTask DisposeAsync()
    {
        await _host.DisposeAsync();
        await _server.DisposeAsync();
    }

    [Fact]
    public async Task A_mail_says_where_to_look_and_no_word_of_the_report()
    {
        var report = await _host.AddReportAsync("p0_danger_now");
        var referral = await _host.AddReferralAsync(report, _organization);
        await NoteAsync("referral", referral, _organization);

        await StepAsync();

        var mail = Assert.Single(_server.Mails);
        Assert.Contains("Subject: Something new is waiting in the console", mail, StringComparison.Ordinal);
        Assert.Contains("https://line.example/casework", mail, StringComparison.Ordinal);
        Assert.Contains($"To: {Caseworker}", mail, StringComparison.Ordinal);
        Assert.Contains("From: no-reply@line.example", mail, StringComparison.Ordinal);
        string[] words =
        [
            .. Cases.Story.Split(' ').Where(word => word.Length > 4), "Portland", "97233", Cases.Phone, "Multnomah", "Spanish",
            "graffiti", "latino", "hate", "danger", "Casa Verde", report.ToString(), referral.ToString(),
        ];
        Assert.All(words, word => Assert.DoesNotContain(word, mail, StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task An_alert_goes_to_the_lines_own_staff_on_call_and_nobody_else()
    {
        await NoteAsync("alert", await _host.AddAlertAsync(), null);

        await StepAsync();

        Assert.Equal([$"RCPT TO:<{Staff}>"], _server.Commands.Where(command => command.StartsWith("RCPT", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task A_referral_to_an_organization_with_nobody_on_call_goes_to_the_lines_own_staff()
    {
        await _host.WriteAsync(session => session.Execute("UPDATE accounts SET on_call = 0 WHERE email = @1", Caseworker));
        await NoteAsync("referral", await _host.AddReferralAsync(await _host.AddReportAsync(), _organization), _organization);

        await StepAsync();

        Assert.Equal([$"RCPT TO:<{Staff}>"], _server.Commands.Where(command => command.StartsWith("RCPT", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task The_same_thing_is_told_once_however_often_it_is_noted()
    {
        var alert = await _host.AddAlertAsync();
        await NoteAsync("alert", alert, null);
        await StepAsync();
        await NoteAsync("alert", alert, null);
        _host.Clock.Advance(TimeSpan.FromDays(1));

        var handled = await StepAsync();

        Assert.Equal(0, handled);
        Assert.Single(_server.Mails);
        Assert.Equal([NoticeStatus.Sent], Statuses());
    }

    [Fact]
    public async Task Two_workers_at_the_same_time_send_one_mail()
    {
        await NoteAsync("alert", await _host.AddAlertAsync(), null);

        await Task.WhenAll(StepAsync(), StepAsync(), StepAsync());

        Assert.Single(_server.Mails);
    }

    [Fact]
    public async Task A_server_that_is_busy_is_asked_again_by_the_table()
    {
        _server.Script = command => command == "MAIL" ? "451 later" : null;
        await NoteAsync("alert", await _host.AddAlertAsync(), null);
        await StepAsync();
        _host.Clock.Advance(TimeSpan.FromSeconds(9));
        var tooSoon = await StepAsync();
        _server.Script = _ => null;
        _host.Clock.Advance(TimeSpan.FromSeconds(1));

        var then = await StepAsync();

        Assert.Equal(0, tooSoon);
        Assert.Equal(1, then);
        Assert.Single(_server.Mails);
        Assert.Equal([NoticeStatus.Sent], Statuses());
    }

    [Fact]
    public async Task A_server_that_never_answers_is_given_up_after_the_last_interval_and_shown()
    {
        await _server.DisposeAsync();
        await NoteAsync("alert", await _host.AddAlertAsync(), null);
        var tries = 0;
        while (Statuses() is [NoticeStatus.Pending])
        {
            tries += await StepAsync();
            _host.Clock.Advance(NoticeRetryIntervals.After(tries) ?? TimeSpan.Zero);
        }

        var staff = await _host.SignedInAsync(Staff);
        await staff.GetAsync("/casework/notices");

        Assert.Equal(9, tries);
        Assert.Equal([NoticeStatus.GivenUp], Statuses());
        Assert.Contains("given up", staff.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_address_that_does_not_exist_is_given_up_at_once()
    {
        _server.Script = command => command == "RCPT" ? "550 no such user" : null;
        await NoteAsync("alert", await _host.AddAlertAsync(), null);

        await StepAsync();

        Assert.Equal([NoticeStatus.GivenUp], Statuses());
    }

    [Fact]
    public async Task A_referral_that_may_have_been_told_is_not_told_again()
    {
        _server.Script = command => command == "." ? "" : null; // takes the mail and hangs up without a word
        await NoteAsync("referral", await _host.AddReferralAsync(await _host.AddReportAsync(), _organization), _organization);
        await StepAsync();
        _host.Clock.Advance(TimeSpan.FromDays(1));
        await StepAsync();

        Assert.Single(_server.Mails);
        Assert.Equal([NoticeStatus.Unknown], Statuses());
    }

    [Fact]
    public async Task An_alert_that_may_have_been_told_is_told_once_more_under_the_same_id()
    {
        _server.Script = command => command == "." ? "" : null;
        await NoteAsync("alert", await _host.AddAlertAsync(), null);
        for (var i = 0; i < 4; i++)
        {
            await StepAsync();
            _host.Clock.Advance(TimeSpan.FromDays(1));
        }

        Assert.Equal(2, _server.Mails.Count);
        Assert.Single(_server.Mails.Select(MessageId).Distinct());
        Assert.Equal([NoticeStatus.Unknown], Statuses());
    }

    [Fact]
    public async Task A_process_that_ended_while_it_sent_leaves_a_row_that_says_so()
    {
        await NoteAsync("referral", await _host.AddReferralAsync(await _host.AddReportAsync(), _organization), _organization);
        await _host.WriteAsync(session => NoticeStore.Lease(session, _host.Clock.GetUtcNow())); // and then the power fails
        await StepAsync();
        Assert.Equal([NoticeStatus.Sending], Statuses());

        _host.Clock.Advance(TimeSpan.FromMinutes(2));
        await StepAsync();

        Assert.Equal([NoticeStatus.Unknown], Statuses());
        Assert.Empty(_server.Mails);
    }

    [Fact]
    public async Task Without_a_mail_server_the_notices_stay_and_staff_see_it()
    {
        using var host = new ConsoleHost();
        await host.AddAccountAsync(Staff, Cases.Tenant);
        var alert = await host.AddAlertAsync();
        await host.WriteAsync(session => host.Services.GetRequiredService<NoticeStore>()
            .Enqueue(session, Cases.Tenant, "alert", alert, null, host.Clock.GetUtcNow()));

        await host.Services.GetRequiredService<NoticeWorker>().StepAsync(CancellationToken.None);
        var staff = await host.SignedInAsync(Staff);
        var queue = staff.Text;
        await staff.GetAsync("/casework/notices");

        Assert.Contains("notices are waiting and no mail server is set", queue, StringComparison.Ordinal);
        Assert.Contains("No mail server is set (Smtp:Url)", staff.Text, StringComparison.Ordinal);
        Assert.Contains(Staff, staff.Text, StringComparison.Ordinal);
        Assert.Contains("waiting", staff.Text, StringComparison.Ordinal);
    }

    private Task NoteAsync(string kind, Guid subject, Guid? organization) => _host.WriteAsync(session =>
        _host.Services.GetRequiredService<NoticeStore>()
            .Enqueue(session, Cases.Tenant, kind, subject, organization, _host.Clock.GetUtcNow()));

    private Task<int> StepAsync() => _host.Services.GetRequiredService<NoticeWorker>().StepAsync(CancellationToken.None);

    private List<NoticeStatus> Statuses() => _host.Read(connection => connection.All(
        "SELECT status FROM notices ORDER BY id", row => (NoticeStatus)row.GetInt64(0)));

    private static string MessageId(string mail) =>
        mail.Split('\n').Single(line => line.StartsWith("Message-Id:", StringComparison.OrdinalIgnoreCase)).Trim();
}
