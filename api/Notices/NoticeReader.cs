using System.Globalization;
using HateResponse.Api.Casework;
using HateResponse.Api.Casework.Views;
using Microsoft.Data.Sqlite;

namespace HateResponse.Api.Notices;

/// <summary>The notices as the line's own staff see them.</summary>
internal sealed class NoticeReader(SmtpOptions smtp)
{
    private const int MaxShown = 200;

    /// <summary>Whether a mail server is set.</summary>
    public bool HasServer => smtp.Server is not null;

    /// <summary>A sentence on notices that wait for a mail server; null when there is one, or nothing waits.</summary>
    public string? Unsent(SqliteConnection connection, string tenant)
    {
        var waiting = HasServer
            ? 0
            : connection.One(
                "SELECT count(*) FROM notices WHERE tenant = @tenant AND status = 0", row => row.GetInt64(0), new { tenant });
        return waiting == 0 ? null : Wording.Of("notices.waiting", waiting);
    }

    /// <summary>The last notices of a tenant, newest first.</summary>
    public static IReadOnlyList<NoticeLine> Last(SqliteConnection connection, string tenant, ConsoleTime time) =>
        connection.All(
            $"""
            SELECT a.email, n.kind, n.status, n.attempts, n.created_at, n.due_at
            FROM notices n JOIN accounts a ON a.id = n.recipient_account_id
            WHERE n.tenant = @tenant ORDER BY n.created_at DESC, n.id DESC LIMIT {MaxShown}
            """,
            row => new NoticeLine
            {
                To = row.GetString(0),
                About = Wording.Code("noticeKind", row.GetString(1)),
                State = State((NoticeStatus)row.GetInt64(2), row.GetInt32(3), time.At(row.Instant(5))),
                Attempts = row.GetInt32(3),
                Made = time.At(row.Instant(4)),
            },
            new { tenant });

    private static string State(NoticeStatus status, int attempts, TimeView next)
    {
        var state = Wording.Code("noticeState", ((int)status).ToString(CultureInfo.InvariantCulture));
        return status == NoticeStatus.Pending && attempts > 0
            ? Wording.Of("list.and", state, Wording.Of("notices.next", next.Text))
            : state;
    }
}
