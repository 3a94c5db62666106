using System.Text.Json;
using HateResponse.Bot.Conversations;
using HateResponse.Bot.Referrals;
using HateResponse.Dialogs.Activities;
using HateResponse.Storage;
using Microsoft.Data.Sqlite;

namespace HateResponse.Bot.Outbox;

/// <summary>The rows of the outbox, inside a write.</summary>
internal sealed class OutboxStore(BotStore store)
{
    /// <summary>Longer than any send may take.</summary>
    private static readonly TimeSpan LeaseFor = TimeSpan.FromMinutes(2);

    /// <summary>This run of the process: what another run leased was never finished.</summary>
    private readonly string _owner = Convert.ToHexString(System.Security.Cryptography.RandomNumberGenerator.GetBytes(8));

    /// <summary>Puts in a message that stands in the transcript.</summary>
    /// <param name="session">The write.</param>
    /// <param name="conversationId">Whose it is.</param>
    /// <param name="seq">Its row in the transcript.</param>
    /// <param name="isFarewell">Whether it confirms that no more come: the one message that an opt-out lets out.</param>
    /// <param name="now">UTC instant.</param>
    public static void AddMessage(
        WriteSession session, Guid conversationId, long seq, bool isFarewell, DateTimeOffset now) =>
        session.Execute(
            """
            INSERT INTO outbox (conversation_id, lane, kind, seq, idempotency_key, status, attempts, due_at, created_at)
            VALUES (@1, 0, @5, @2, @3, 0, 0, @4, @4)
            """,
            conversationId.ToString(),
            seq,
            $"{conversationId:N}:{seq}",
            now.ToUnixTimeMilliseconds(),
            isFarewell ? "farewell" : "message");

    /// <summary>
    /// Puts in a message that is sent as soon as this write is durable: leased at once, which saves a write and the opening of
    /// what was only just sealed. Null, and nothing put in, when it may not, or when
    /// another message of the conversation has not left yet.
    /// </summary>
    public OutboxRow? AddLeased(WriteSession session, Conversation conversation, Departure departure, DateTimeOffset now)
    {
        if (departure.Address is not { } address || HasOpen(session, conversation.Id, Lane.Person))
        {
            return null;
        }

        var key = $"{conversation.Id:N}:{departure.Seq}";
        session.Execute(
            """
            INSERT INTO outbox (conversation_id, lane, kind, seq, idempotency_key, status, attempts, due_at, created_at,
                lease_owner, lease_until)
            VALUES (@1, 0, 'message', @2, @3, 1, 0, @4, @4, @5, @6)
            """,
            conversation.Id.ToString(),
            departure.Seq,
            key,
            now.ToUnixTimeMilliseconds(),
            _owner,
            (now + LeaseFor).ToUnixTimeMilliseconds());
        return new OutboxRow
        {
            Id = session.LastId,
            ConversationId = conversation.Id,
            Lane = Lane.Person,
            IdempotencyKey = key,
            Attempts = 0,
            Channel = conversation.Channel,
            Line = conversation.Line,
            Address = address,
            Message = departure.Message,
        };
    }

    /// <summary>Whether anything of a lane has not left yet.</summary>
    public static bool HasOpen(WriteSession session, Guid conversationId, Lane lane) =>
        session.First(
            "SELECT 1 FROM outbox WHERE conversation_id = @1 AND lane = @2 AND status < 2 LIMIT 1",
            row => row.GetInt32(0),
            conversationId.ToString(),
            (int)lane) == 1;

    /// <summary>Puts in something that the referral API is asked.</summary>
    public void AddRequest(WriteSession session, Conversation conversation, ReferralRequest request, DateTimeOffset now) =>
        session.Execute(
            """
            INSERT INTO outbox (conversation_id, lane, kind, body_sealed, idempotency_key, status, attempts, due_at, created_at)
            VALUES (@1, 1, @2, @3, @4, 0, 0, @5, @5)
            """,
            conversation.Id.ToString(),
            request.Kind,
            store.Vault.Seal(
                conversation.KeyId,
                JsonSerializer.SerializeToUtf8Bytes(request, ReferralJson.Default.ReferralRequest),
                Sealed.Request),
            Guid.CreateVersion7(now).ToString(),
            now.ToUnixTimeMilliseconds());

    /// <summary>
    /// Leases what is due: the head row of each lane of each conversation. Committed before anything is sent, so that a crash
    /// in between leaves a row that says so. Messages to who asked for silence are withheld here, at the last moment.
    /// </summary>
    /// <param name="session">The write.</param>
    /// <param name="now">UTC instant.</param>
    /// <param name="most">Most rows.</param>
    public List<OutboxRow> Lease(WriteSession session, DateTimeOffset now, int most)
    {
        session.Execute(Withhold, now.ToUnixTimeMilliseconds());
        var rows = session.Query(SelectHeads, Read, now.ToUnixTimeMilliseconds(), most);
        foreach (var row in rows)
        {
            session.Execute(
                "UPDATE outbox SET status = 1, lease_owner = @2, lease_until = @3 WHERE id = @1",
                row.Id,
                _owner,
                (now + LeaseFor).ToUnixTimeMilliseconds());
        }

        return rows;
    }

    /// <summary>
    /// Settles what was leased and never finished, by a former run or a lost write: a message may have been sent and is
    /// unknown; a question to the referral API is asked again under its key. Returns how many rows there were.
    /// </summary>
    public int Recover(WriteSession session, DateTimeOffset now) =>
        session.Execute(
            """
            UPDATE outbox SET status = CASE lane WHEN 0 THEN 4 ELSE 0 END, error_code = 'interrupted',
                finished_at = CASE lane WHEN 0 THEN @2 END
            WHERE status = 1 AND (lease_owner <> @1 OR lease_until < @2)
            """,
            _owner,
            now.ToUnixTimeMilliseconds());

    /// <summary>Writes down how a send went; also when it took so long that it had been given up as unknown.</summary>
    public static void Settle(WriteSession session, OutboxRow row, SendResult result, DateTimeOffset now)
    {
        var attempts = row.Attempts + 1;
        var (status, due, provider, error) = result switch
        {
            SendResult.Sent sent => (OutboxStatus.Sent, now, sent.ProviderId, null),
            SendResult.Refused refused => (OutboxStatus.Refused, now, null, refused.ErrorCode),
            SendResult.Unknown unknown => (OutboxStatus.Unknown, now, null, unknown.ErrorCode),
            SendResult.Retry retry => Next(row.Lane, attempts, retry, now),
            _ => throw new System.Diagnostics.UnreachableException(),
        };
        session.Execute(
            """
            UPDATE outbox SET status = @2, attempts = @3, due_at = @4, provider_id = @5, error_code = @6, finished_at = @7
            WHERE id = @1 AND status IN (1, 4)
            """,
            row.Id,
            (int)status,
            attempts,
            due.ToUnixTimeMilliseconds(),
            provider,
            error,
            status == OutboxStatus.Pending ? null : now.ToUnixTimeMilliseconds());
    }

    private const string Withhold =
        """
        UPDATE outbox SET status = 5, finished_at = @1
        WHERE status = 0 AND lane = 0 AND kind <> 'farewell' AND due_at <= @1
            AND (SELECT opted_out FROM conversations WHERE id = conversation_id) = 1
        """;

    private const string SelectHeads =
        """
        SELECT o.id, o.conversation_id, o.lane, o.idempotency_key, o.attempts, c.channel, c.line, c.key_id, c.address_sealed,
            t.activity_sealed, o.body_sealed
        FROM outbox o
        JOIN conversations c ON c.id = o.conversation_id
        LEFT JOIN transcript t ON t.conversation_id = o.conversation_id AND t.seq = o.seq
        WHERE o.status = 0 AND o.due_at <= @1
            AND NOT EXISTS (
                SELECT 1 FROM outbox before
                WHERE before.conversation_id = o.conversation_id AND before.lane = o.lane AND before.status < 2
                    AND before.id < o.id)
        ORDER BY o.due_at, o.id
        LIMIT @2
        """;

    private static (OutboxStatus Status, DateTimeOffset Due, string? Provider, string? Error) Next(
        Lane lane, int attempts, SendResult.Retry retry, DateTimeOffset now) =>
        RetryIntervals.After(lane, attempts) is { } interval
            ? (OutboxStatus.Pending, now + (retry.After ?? interval), null, retry.ErrorCode)
            : (OutboxStatus.Refused, now, null, retry.ErrorCode);

    private OutboxRow Read(SqliteDataReader row)
    {
        var key = Guid.Parse(row.GetString(7));
        var lane = (Lane)row.GetInt32(2);
        return new OutboxRow
        {
            Id = row.GetInt64(0),
            ConversationId = Guid.Parse(row.GetString(1)),
            Lane = lane,
            IdempotencyKey = row.GetString(3),
            Attempts = row.GetInt32(4),
            Channel = row.GetString(5),
            Line = row.GetString(6),
            Address = lane == Lane.Person
                ? store.Vault.OpenText(key, row.GetFieldValue<byte[]>(8), Sealed.Address)
                : "",
            Message = row.IsDBNull(9)
                ? null
                : JsonSerializer.Deserialize(
                    store.Vault.Open(key, row.GetFieldValue<byte[]>(9), Sealed.Activity), ActivityJson.Default.Activity),
            Request = row.IsDBNull(10)
                ? null
                : JsonSerializer.Deserialize(
                    store.Vault.Open(key, row.GetFieldValue<byte[]>(10), Sealed.Request), ReferralJson.Default.ReferralRequest),
        };
    }
}
