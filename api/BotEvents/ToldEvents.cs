using System.Text.Json;
using HateResponse.Api.Reports;
using HateResponse.Storage;

namespace HateResponse.Api.BotEvents;

/// <summary>What the bot was told of a report, when the report is erased: it names who was asked to help.</summary>
internal static class ToldEvents
{
    /// <summary>
    /// Takes out of the events of a report what they tell. One that the bot has not taken yet cannot be left out, because those
    /// after it wait for its number: it tells that the report was erased.
    /// </summary>
    public static void Forget(WriteSession session, ReportRow report)
    {
        var referrals = session.Query(
            "SELECT id FROM referrals WHERE report_id = @1", row => row.GetString(0), report.Id.Text);
        var events = session.Query(
            "SELECT id, body, status FROM bot_events WHERE conversation_id = @1 AND body <> ''",
            row => (Id: row.GetString(0), Body: row.GetString(1), IsPending: row.GetInt32(2) == 0),
            report.ConversationId.Text);
        foreach (var (id, body, isPending) in events)
        {
            var told = JsonSerializer.Deserialize(body, BotEventJson.Default.BotEvent)!; // as it was put in
            if (IsOf(told.Data, report, referrals))
            {
                session.Execute("UPDATE bot_events SET body = @2 WHERE id = @1", id, isPending ? Erased(told, report) : "");
            }
        }
    }

    private static bool IsOf(JsonElement data, ReportRow report, List<string> referrals) =>
        data.TextAt("reportId") == report.Id.Text || (data.TextAt("referralId") is { } referral && referrals.Contains(referral));

    private static string Erased(BotEvent told, ReportRow report) => JsonSerializer.Serialize(
        told with
        {
            Type = BotEventTypes.ReportErased,
            Data = JsonSerializer.SerializeToElement(new ReportTold(report.Id), BotEventJson.Default.ReportTold),
        },
        BotEventJson.Default.BotEvent);
}
