using HateResponse.Api.Access;
using HateResponse.Api.Casework.Views;
using HateResponse.Api.Reports;
using Microsoft.Data.Sqlite;

namespace HateResponse.Api.Casework.Waiting;

/// <summary>The queue of the line's own staff: every report of their tenant, with who was asked.</summary>
internal static class KeptCases
{
    private const int MaxShown = 200;

    private static readonly HashSet<string> Helping = ["accepted", "in_progress", "on_hold", "completed"];

    /// <summary>The reports, by whether somebody helps.</summary>
    public static IReadOnlyList<CaseGroup> Read(SqliteConnection connection, Account account, ConsoleTime time)
    {
        var asked = Asked(connection, account, test: false);
        var reports = connection.All(
            $"""
            SELECT {ReportRow.Columns} FROM reports
            WHERE tenant = @tenant AND test = 0 AND status NOT IN ('draft', 'closed', 'withdrawn', 'erased', 'expired_draft')
            ORDER BY priority, received_at, id LIMIT {MaxShown}
            """,
            ReportRow.From,
            new { tenant = account.Tenant });
        var byHelp = reports.ToLookup(report => asked[report.Id].Any(referral => Helping.Contains(referral.Status)));
        return
        [
            new CaseGroup
            {
                Id = "waiting",
                Title = Wording.Of("queue.reports"),
                WhenEmpty = Wording.Of("queue.reports.none"),
                Cases = [.. byHelp[false].Select(report => Line(report, asked[report.Id], time))],
            },
            new CaseGroup
            {
                Id = "helping",
                Title = Wording.Of("queue.helping"),
                WhenEmpty = null,
                Cases = [.. byHelp[true].Select(report => Line(report, asked[report.Id], time))],
            },
        ];
    }

    /// <summary>The reports by which staff try the line, the newest first.</summary>
    public static IReadOnlyList<CaseLine> Tests(SqliteConnection connection, Account account, ConsoleTime time)
    {
        var asked = Asked(connection, account, test: true);
        var reports = connection.All(
            $"SELECT {ReportRow.Columns} FROM reports WHERE tenant = @tenant AND test = 1 ORDER BY received_at DESC, id LIMIT {MaxShown}",
            ReportRow.From,
            new { tenant = account.Tenant });
        return [.. reports.Select(report => Line(report, asked[report.Id], time))];
    }

    private static ILookup<Guid, AskedRow> Asked(SqliteConnection connection, Account account, bool test) => connection.All(
        """
        SELECT r.report_id, o.name, r.status, r.contact_by
        FROM referrals r JOIN organizations o ON o.id = r.organization_id
        WHERE r.tenant = @tenant AND r.test = @test ORDER BY r.opened_at, r.id
        """,
        row => new AskedRow(row.Id(0), row.GetString(1), row.GetString(2), row.InstantOrNull(3)),
        new { tenant = account.Tenant, test }).ToLookup(referral => referral.ReportId);

    private static CaseLine Line(ReportRow report, IEnumerable<AskedRow> asked, ConsoleTime time)
    {
        var running = asked.Where(referral => referral.ContactBy is not null).MinBy(referral => referral.ContactBy);
        var standing = asked.Select(referral =>
            Wording.Of("queue.with", referral.Organization, Wording.Code("status", referral.Status))).ToList();
        return new CaseLine
        {
            Path = $"/casework/reports/{report.Id:D}",
            Number = CaseNumber.Of(report.Id),
            PriorityCode = report.Priority,
            Priority = Wording.Code("priority", report.Priority),
            Facts = CaseLines.Facts(report.Class, report.CountyFips, report.Language),
            Received = Wording.Of("queue.received", time.Ago(report.ReceivedAt)),
            Standing = standing.Count > 0 ? standing : [Wording.Of("queue.noReferral")],
            Clock = running is { ContactBy: { } until } ? time.Clock(running.Status, until) : null,
        };
    }

    private sealed record AskedRow(Guid ReportId, string Organization, string Status, DateTimeOffset? ContactBy);
}
