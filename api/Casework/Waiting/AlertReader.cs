using System.Data;
using HateResponse.Api.Access;
using HateResponse.Api.Casework.Views;
using Microsoft.Data.Sqlite;

namespace HateResponse.Api.Casework.Waiting;

/// <summary>Alerts of a line, for its own staff.</summary>
internal static class AlertReader
{
    private const int MaxTests = 200;

    private static readonly TimeSpan TakenShownFor = TimeSpan.FromDays(7);

    /// <summary>Alerts that nobody took on yet, the oldest first.</summary>
    public static IReadOnlyList<AlertView> Open(SqliteConnection connection, Account account, ConsoleTime time) =>
        connection.All(
            Select + "WHERE a.tenant = @tenant AND a.test = 0 AND a.acknowledged_at IS NULL ORDER BY a.raised_at, a.id",
            row => View(row, time),
            new { tenant = account.Tenant });

    /// <summary>Alerts of the last days that somebody took on, the newest first.</summary>
    public static IReadOnlyList<AlertView> Taken(SqliteConnection connection, Account account, ConsoleTime time) =>
        connection.All(
            Select + "WHERE a.tenant = @tenant AND a.test = 0 AND a.acknowledged_at > @since ORDER BY a.acknowledged_at DESC, a.id",
            row => View(row, time),
            new { tenant = account.Tenant, since = (time.Now - TakenShownFor).ToUnixTimeMilliseconds() });

    /// <summary>What staff raised to try the line, the newest first.</summary>
    public static IReadOnlyList<AlertView> Tests(SqliteConnection connection, Account account, ConsoleTime time) =>
        connection.All(
            Select + "WHERE a.tenant = @tenant AND a.test = 1 ORDER BY a.raised_at DESC, a.id LIMIT @MaxTests",
            row => View(row, time),
            new { tenant = account.Tenant, MaxTests });

    private const string Select =
        """
        SELECT a.id, a.kind, a.flags, a.language, a.raised_at, a.acknowledged_at, who.display_name,
            (SELECT r.id FROM reports r WHERE r.tenant = a.tenant AND r.conversation_id = a.conversation_id AND r.test = a.test
                ORDER BY r.received_at DESC, r.id LIMIT 1)
        FROM alerts a LEFT JOIN accounts who ON who.id = a.acknowledged_by

        """;

    private static AlertView View(IDataRecord row, ConsoleTime time) => new()
    {
        TakePath = $"/casework/alerts/{row.Id(0):D}/acknowledge",
        Kind = Wording.Code("alert", row.GetString(1)),
        Flags =
        [
            .. row.GetString(2).Split(',', StringSplitOptions.RemoveEmptyEntries).Select(flag => Wording.Code("flag", flag)),
        ],
        Advice = Wording.Code("advice", row.GetString(1)),
        CasePath = row.IdOrNull(7) is { } path ? $"/casework/reports/{path:D}" : null,
        CaseNumber = row.IdOrNull(7) is { } report ? Casework.CaseNumber.Of(report) : null,
        Language = row.TextOrNull(3) is { } language ? Wording.Language(language) : null,
        Raised = Wording.Of("queue.alert.raised", time.Ago(row.Instant(4))),
        Taken = row.InstantOrNull(5) is { } at
            ? Wording.Of("queue.alert.taken", row.TextOrNull(6) ?? Wording.Of("app.lineStaff"), time.At(at).Text)
            : null,
    };
}
