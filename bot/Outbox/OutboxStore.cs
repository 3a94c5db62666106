using System.Security.Cryptography;
using System.Text.Json;
using HateResponse.Bot.Conversations;
using HateResponse.Bot.Referrals;
using HateResponse.Dialogs.Engine;
using HateResponse.Storage;
using HateResponse.Storage.Privacy;

namespace HateResponse.Bot.Outbox;

/// <summary>The rows of the outbox, inside a write.</summary>
internal sealed partial class OutboxStore(BotStore store, ILogger<OutboxStore> logger)
{
    /// <summary>Longer than any send may take.</summary>
    private static readonly TimeSpan LeaseFor = TimeSpan.FromMinutes(2);

    /// <summary>This run of the process: what another run leased was never finished.</summary>
    private readonly string _owner = Convert.ToHexString(RandomNumberGenerator.GetBytes(8));

    /// <summary>Puts in a message that stands in the transcript; not for a channel that fetches them from there.</summary>
    /// <param name="session">The write.</param>
    /// <param name="conversation">Whose it is; it goes to the address that the person writes from.</param>
    /// <param name="seq">Its row in the transcript.</param>
    /// <param name="isFarewell">Whether it confirms that no more come: the one message that an opt-out lets out.</param>
    /// <param name="now">UTC instant.</param>
    public static void AddMessage(
        WriteSession session, Conversation conversation, long seq, bool isFarewell, DateTimeOffset now)
    {
        if (conversation.Fetches)
        {
            return;
        }

        session.Execute(
            """
            INSERT INTO outbox (conversation_id, lane, kind, seq, idempotency_key, status, attempts, due_at, created_at, address_id)
            VALUES (@1, 0, @5, @2, @3, 0, 0, @4, @4, @6)
            """,
            conversation.Id.ToString(),
            seq,
            $"{conversation.Id:N}:{seq}",
            now.ToUnixTimeMilliseconds(),
            isFarewell ? "farewell" : "message",
            conversation.AddressId);
    }

    /// <summary>
    /// Puts in a message that is sent as soon as this write is durable: leased at once, which saves a write and the opening of
    /// what was only just sealed. Null, and nothing put in, when it may not, when
    /// another message of the conversation has not left yet, or when too many are on their way.
    /// </summary>
    public OutboxRow? AddLeased(WriteSession session, Conversation conversation, Departure departure, DateTimeOffset now)
    {
        if (HasOpen(session, conversation.Id, Lane.Person) || !departure.TryLeave(out var address))
        {
            return null;
        }

        var key = $"{conversation.Id:N}:{departure.Seq}";
        session.Execute(
            """
            INSERT INTO outbox (conversation_id, lane, kind, seq, idempotency_key, status, attempts, due_at, created_at,
                lease_owner, lease_until, address_id, began_at)
            VALUES (@1, 0, 'message', @2, @3, 1, 0, @4, @4, @5, @6, @7, @4)
            """,
            conversation.Id.ToString(),
            departure.Seq,
            key,
            now.ToUnixTimeMilliseconds(),
            _owner,
            (now + LeaseFor).ToUnixTimeMilliseconds(),
            conversation.AddressId);
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
            LastInboundAt = now, // the person has just written
            BeganAt = now,
        };
    }

    /// <summary>Whether anything of a lane has not left yet.</summary>
    public static bool HasOpen(WriteSession session, Guid conversationId, Lane lane) =>
        session.Number(
            "SELECT 1 FROM outbox WHERE conversation_id = @1 AND lane = @2 AND status < 2 LIMIT 1",
            conversationId.ToString(),
            (int)lane) is not null;

    /// <summary>Withholds what waits for a person who asks for silence now: the confirmation must not wait behind it.</summary>
    public static void Withhold(WriteSession session, Conversation conversation, DateTimeOffset now) =>
        session.Execute(
            "UPDATE outbox SET status = 5, finished_at = @2 WHERE conversation_id = @1 AND lane = 0 AND status = 0 AND address_id = @3",
            conversation.Id.ToString(),
            now.ToUnixTimeMilliseconds(),
            conversation.AddressId);

    /// <summary>Puts in something that the referral API is asked.</summary>
    public void AddRequest(WriteSession session, Conversation conversation, ReferralRequest request, DateTimeOffset now) =>
        Add(session, conversation, request.Kind == RequestKinds.Alert ? Lane.Alerts : Lane.Referrals, request, now);

    /// <summary>Puts in something that a conversation is to hear of, in a turn of its own.</summary>
    public void AddEvent(WriteSession session, Conversation conversation, TurnEvent happened, DateTimeOffset now)
    {
        var heard = happened.ToActivity();
        Add(session, conversation, Lane.Conversations, new ReferralRequest(heard.Name!, "", heard.Value!.Value), now); // it has both
    }

    /// <summary>
    /// Leases what is due: the head row of each lane of each conversation. Committed before anything is sent, so that a crash
    /// in between leaves a row that says so. Messages to who asked for silence are withheld here, at the last moment.
    /// </summary>
    /// <param name="session">The write.</param>
    /// <param name="now">UTC instant.</param>
    /// <param name="most">Most rows.</param>
    public List<OutboxRow> Lease(WriteSession session, DateTimeOffset now, int most)
    {
        session.Execute(WithholdDue, now.ToUnixTimeMilliseconds());
        var rows = new List<OutboxRow>();
        foreach (var head in session.Query(SelectHeads, OutboxHead.Read, now.ToUnixTimeMilliseconds(), most))
        {
            session.Execute(
                "UPDATE outbox SET status = 1, lease_owner = @2, lease_until = @3, began_at = coalesce(began_at, @4) WHERE id = @1",
                head.Id,
                _owner,
                (now + LeaseFor).ToUnixTimeMilliseconds(),
                now.ToUnixTimeMilliseconds());
            if (Open(session, head, now) is { } row)
            {
                rows.Add(row);
            }
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
                finished_at = CASE lane WHEN 0 THEN @2 END, look_at = CASE lane WHEN 0 THEN @3 END
            WHERE status = 1 AND (lease_owner <> @1 OR lease_until < @2)
            """,
            _owner,
            now.ToUnixTimeMilliseconds(),
            (now + LookIntervals.First).ToUnixTimeMilliseconds());

    private void Add(WriteSession session, Conversation conversation, Lane lane, ReferralRequest request, DateTimeOffset now) =>
        session.Execute(
            """
            INSERT INTO outbox (conversation_id, lane, kind, body_sealed, idempotency_key, status, attempts, due_at, created_at)
            VALUES (@1, @6, @2, @3, @4, 0, 0, @5, @5)
            """,
            conversation.Id.ToString(),
            request.Kind,
            store.Vault.Seal(
                conversation.KeyId,
                JsonSerializer.SerializeToUtf8Bytes(request, ReferralJson.Default.ReferralRequest),
                Sealed.Request),
            Guid.CreateVersion7(now).ToString(),
            now.ToUnixTimeMilliseconds(),
            (int)lane);

    private const string WithholdDue =
        """
        UPDATE outbox SET status = 5, finished_at = @1
        WHERE status = 0 AND lane = 0 AND kind <> 'farewell' AND due_at <= @1
            AND EXISTS (SELECT 1 FROM addresses a WHERE a.id = outbox.address_id AND a.opted_out = 1)
        """;

    private const string SelectHeads =
        OutboxHead.Select +
        """
        WHERE o.status = 0 AND o.due_at <= @1
            AND NOT EXISTS (
                SELECT 1 FROM outbox before
                WHERE before.conversation_id = o.conversation_id AND before.lane = o.lane AND before.status < 2
                    AND before.id < o.id)
        ORDER BY o.due_at, o.id
        LIMIT @2
        """;

    /// <summary>
    /// A row that cannot be opened holds up its own lane, never the others: it is looked at again like one that could not be
    /// sent, for a mended version may read it. Null then.
    /// </summary>
    private OutboxRow? Open(WriteSession session, OutboxHead head, DateTimeOffset now)
    {
        try
        {
            return head.Open(store.Vault, now);
        }
        catch (Exception failure) when (failure is JsonException or CryptographicException or KeyDestroyedException)
        {
            LogUnreadable(logger, head.Id, failure.GetType().Name);
            SendResult result = failure is KeyDestroyedException
                ? new SendResult.Refused("erased")
                : new SendResult.Retry("unreadable");
            Settlement.Settle(session, head.Id, head.Lane, head.Attempts + 1, result, now);
            return null;
        }
    }

    [LoggerMessage(3004, LogLevel.Error, "Outbox row {RowId} cannot be read: {Failure}")]
    private static partial void LogUnreadable(ILogger logger, long rowId, string failure);
}
