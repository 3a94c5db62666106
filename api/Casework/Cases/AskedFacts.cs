using HateResponse.Api.Casework.Views;
using Microsoft.Data.Sqlite;

namespace HateResponse.Api.Casework.Cases;

/// <summary>Who was asked to help with a report, and what they answered.</summary>
internal static class AskedFacts
{
    /// <summary>One fact for each organization, in the order in which they were asked.</summary>
    public static IReadOnlyList<Fact> Of(SqliteConnection connection, CaseFile file, ConsoleTime time) => connection.All(
        """
        SELECT o.name, r.status, r.contact_by,
            (SELECT e.reason FROM referral_events e WHERE e.referral_id = r.id ORDER BY e.id DESC LIMIT 1)
        FROM referrals r JOIN organizations o ON o.id = r.organization_id
        WHERE r.report_id = @report AND r.tenant = @tenant ORDER BY r.opened_at, r.id
        """,
        row => new Fact(
            row.GetString(0),
            [
                new Said(Wording.Code("status", row.GetString(1))),
                .. row.TextOrNull(3) is { } reason ? [new Said(Wording.Code("reason", reason))] : Array.Empty<Said>(),
                .. row.InstantOrNull(2) is { } until ? [Said(time.Clock(row.GetString(1), until))] : Array.Empty<Said>(),
            ]),
        new { report = file.Report.Id.Text, tenant = file.Account.Tenant });

    private static Said Said(ClockView clock) => new($"{clock.Label} ({clock.Rest})");
}
