using HateResponse.Api.Access;
using HateResponse.Api.Casework.Views;
using Microsoft.Data.Sqlite;

namespace HateResponse.Api.Casework.Oversight;

/// <summary>The record of reads and changes as people read it.</summary>
internal static class RecordReader
{
    /// <summary>Most entries on the page.</summary>
    public const int MaxShown = 200;

    /// <summary>The last entries of a tenant, newest first.</summary>
    public static IReadOnlyList<RecordLine> Last(SqliteConnection connection, Account account, ConsoleTime time) =>
        connection.All(
            $"""
            SELECT a.id, a.at, who.display_name, o.name, a.action, a.report_id
            FROM audit a LEFT JOIN accounts who ON who.id = a.account_id LEFT JOIN organizations o ON o.id = who.organization_id
            WHERE a.tenant = @tenant ORDER BY a.id DESC LIMIT {MaxShown}
            """,
            row => new RecordLine
            {
                Id = row.GetInt64(0),
                At = time.At(row.Instant(1)),
                Who = row.TextOrNull(2) is { } name
                    ? $"{name}, {row.TextOrNull(3) ?? Wording.Of("app.lineStaff")}"
                    : Wording.Of("app.person"),
                Did = Wording.Code("audit", row.GetString(4)),
                Case = row.IsDBNull(5) ? null : CaseNumber.Of(row.Id(5)),
            },
            new { tenant = account.Tenant });
}
