using System.Data;
using HateResponse.Api.Access;
using HateResponse.Api.Casework.Cases;
using HateResponse.Api.Casework.Views;
using HateResponse.Api.Referrals;
using Microsoft.Data.Sqlite;

namespace HateResponse.Api.Casework.Waiting;

/// <summary>The queue of a caseworker: what people chose to share with their organization, and nothing else.</summary>
internal static class SharedCases
{
    private const int MaxShown = 200;
    private const int MaxEnded = 20;

    /// <summary>The cases, by where they stand.</summary>
    public static IReadOnlyList<CaseGroup> Read(SqliteConnection connection, Account account, ConsoleTime time) =>
    [
        new CaseGroup
        {
            Id = "waiting",
            Title = Wording.Of("queue.waiting"),
            WhenEmpty = Wording.Of("queue.waiting.none"),
            Cases = Open(connection, account, time, ["requested", "received"]),
        },
        new CaseGroup
        {
            Id = "helping",
            Title = Wording.Of("queue.helping"),
            WhenEmpty = null,
            Cases = Open(connection, account, time, ["accepted", "on_hold", "in_progress"]),
        },
        new CaseGroup
        {
            Id = "ended",
            Title = Wording.Of("queue.done"),
            WhenEmpty = null,
            Cases = Ended(connection, account, time),
        },
    ];

    /// <summary>Without what was taken back or ran out since: not even its kind is theirs to see any more.</summary>
    private static List<CaseLine> Open(SqliteConnection connection, Account account, ConsoleTime time, string[] statuses) =>
    [
        .. connection.All(
                $"""
                SELECT {Joined}, p.class, p.priority, p.county_fips, p.language
                FROM referrals r JOIN reports p ON p.id = r.report_id
                WHERE r.tenant = @tenant AND r.organization_id = @organization AND r.test = 0 AND r.status IN @statuses
                ORDER BY p.priority, coalesce(r.contact_by, r.opened_at), r.id LIMIT {MaxShown}
                """,
                row => (Referral: ReferralRow.From(row), Line: Line(row, time)),
                new { tenant = account.Tenant, organization = account.OrganizationId?.Text, statuses })
            .Where(found => Sharing.Of(connection, found.Referral, time.Now).IsShared)
            .Select(found => found.Line),
    ];

    private static List<CaseLine> Ended(SqliteConnection connection, Account account, ConsoleTime time) => connection.All(
        $"""
        SELECT {Joined}
        FROM referrals r
        WHERE r.tenant = @tenant AND r.organization_id = @organization AND r.test = 0
            AND r.status IN ('rejected', 'completed', 'failed', 'expired', 'cancelled')
        ORDER BY r.changed_at DESC, r.id LIMIT {MaxEnded}
        """,
        row => Frame(ReferralRow.From(row), time),
        new { tenant = account.Tenant, organization = account.OrganizationId?.Text });

    private static readonly string Joined = string.Join(", ", ReferralRow.Columns.Split(", ").Select(column => "r." + column));

    private static CaseLine Line(IDataRecord row, ConsoleTime time)
    {
        var referral = ReferralRow.From(row);
        return Frame(referral, time) with
        {
            PriorityCode = row.GetString(12),
            Priority = Wording.Code("priority", row.GetString(12)),
            Facts = CaseLines.Facts(row.GetString(11), row.TextOrNull(13), row.GetString(14)),
            Clock = referral.ContactBy is { } until ? time.Clock(referral.Status, until) : null,
        };
    }

    private static CaseLine Frame(ReferralRow referral, ConsoleTime time) => new()
    {
        Path = $"/casework/referrals/{referral.Id:D}",
        Number = CaseNumber.Of(referral.ReportId),
        PriorityCode = "",
        Priority = "",
        Facts = [],
        Received = Wording.Of("queue.received", time.Ago(referral.OpenedAt)),
        Standing = referral.Status == ReferralStates.Requested ? [] : [Wording.Code("status", referral.Status)], // the heading says it
        Clock = null,
    };
}
