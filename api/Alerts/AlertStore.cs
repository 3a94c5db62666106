using HateResponse.Api.Notices;
using HateResponse.Storage;

namespace HateResponse.Api.Alerts;

/// <summary>Alerts, and that those on call must be told of them.</summary>
internal sealed class AlertStore(NoticeStore notices)
{
    /// <summary>Keeps an alert once.</summary>
    /// <param name="session">The write.</param>
    /// <param name="alert">The alert.</param>
    /// <param name="now">UTC instant.</param>
    /// <returns>Whether it is new; null when another alert is kept under its id.</returns>
    public bool? Keep(WriteSession session, IncomingAlert alert, DateTimeOffset now)
    {
        var isNew = session.Execute(
            """
            INSERT INTO alerts (id, tenant, conversation_id, kind, flags, language, raised_at, received_at, test)
            VALUES (@1, @2, @3, @4, @5, @6, @7, @8, @9)
            ON CONFLICT (id) DO NOTHING
            """,
            alert.Id.Text,
            alert.Tenant,
            alert.ConversationId.Text,
            alert.Kind,
            string.Join(',', alert.Flags),
            alert.Language,
            alert.RaisedAt.ToUnixTimeMilliseconds(),
            now.ToUnixTimeMilliseconds(),
            alert.Test) > 0;
        if (isNew && !alert.Test)
        {
            notices.Enqueue(session, alert.Tenant, "alert", alert.Id, null, now);
        }

        return isNew || IsSame(session, alert) ? isNew : null;
    }

    private static bool IsSame(WriteSession session, IncomingAlert alert) => session.First(
        "SELECT 1 FROM alerts WHERE id = @1 AND tenant = @2 AND conversation_id = @3 AND kind = @4 AND test = @5",
        row => row.GetInt32(0),
        alert.Id.Text,
        alert.Tenant,
        alert.ConversationId.Text,
        alert.Kind,
        alert.Test) == 1;
}
