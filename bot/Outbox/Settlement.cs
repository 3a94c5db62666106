using System.Diagnostics;
using HateResponse.Storage;

namespace HateResponse.Bot.Outbox;

/// <summary>What becomes of a row after a try to send it.</summary>
internal static class Settlement
{
    /// <summary>
    /// Writes down how a send went; also when it took so long that it had been given up as unknown. False when the row was
    /// settled already, or is to be sent again since: what this send brought is then heard from the other.
    /// </summary>
    public static bool Settle(WriteSession session, OutboxRow row, SendResult result, DateTimeOffset now) =>
        Settle(session, row.Id, row.Lane, row.Attempts + 1, result, now);

    /// <summary>The same for a row that could not even be opened.</summary>
    /// <param name="session">The write.</param>
    /// <param name="id">The row.</param>
    /// <param name="lane">Where it goes.</param>
    /// <param name="attempts">Tries, this one counted.</param>
    /// <param name="result">How it went.</param>
    /// <param name="now">UTC instant.</param>
    public static bool Settle(
        WriteSession session, long id, Lane lane, int attempts, SendResult result, DateTimeOffset now)
    {
        var (status, due, provider, error) = result switch
        {
            SendResult.Sent sent => (OutboxStatus.Sent, now, sent.ProviderId, null),
            SendResult.Refused refused => (OutboxStatus.Refused, now, null, refused.ErrorCode),
            SendResult.Withheld withheld => (OutboxStatus.Withheld, now, null, withheld.ErrorCode),
            SendResult.Unknown unknown => (OutboxStatus.Unknown, now, null, unknown.ErrorCode),
            SendResult.Retry retry => Next(lane, attempts, retry, now),
            _ => throw new UnreachableException(),
        };
        return session.Execute(
            """
            UPDATE outbox SET status = @2, attempts = @3, due_at = @4, provider_id = @5, error_code = @6, finished_at = @7, look_at = @8
            WHERE id = @1 AND status IN (1, 4)
            """,
            id,
            (int)status,
            attempts,
            due.ToUnixTimeMilliseconds(),
            provider,
            error,
            status == OutboxStatus.Pending ? null : now.ToUnixTimeMilliseconds(),
            status == OutboxStatus.Unknown ? (now + LookIntervals.First).ToUnixTimeMilliseconds() : null) == 1;
    }

    private static (OutboxStatus Status, DateTimeOffset Due, string? Provider, string? Error) Next(
        Lane lane, int attempts, SendResult.Retry retry, DateTimeOffset now) =>
        RetryIntervals.After(lane, attempts) is { } interval
            ? (OutboxStatus.Pending, now + (retry.After ?? interval), null, retry.ErrorCode)
            : (OutboxStatus.Refused, now, null, retry.ErrorCode);
}
