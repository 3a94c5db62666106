using System.Security.Cryptography;
using System.Text.Json;
using Dapper;
using HateResponse.Dialogs.Activities;
using HateResponse.Dialogs.Engine;
using HateResponse.Dialogs.Tenants;
using HateResponse.Storage;
using HateResponse.Storage.Privacy;
using Microsoft.Data.Sqlite;

namespace HateResponse.Bot.Conversations;

/// <summary>Conversations, the claim on their messages, and their transcript, inside a write.</summary>
internal sealed class ConversationStore(BotStore store, Addresses addresses, ActivityLog log)
{
    private Vault Vault => store.Vault;

    /// <summary>Whether a message id was taken before.</summary>
    public static bool IsTaken(WriteSession session, string channel, string messageId) =>
        session.Number("SELECT 1 FROM inbox WHERE channel = @1 AND message_id = @2", channel, messageId) is not null;

    /// <inheritdoc cref="IsTaken(WriteSession, string, string)"/>
    public static bool IsTaken(Database database, string channel, string messageId) =>
        database.Read(connection => connection.ExecuteScalar<long?>(
            "SELECT 1 FROM inbox WHERE channel = @channel AND message_id = @messageId", new { channel, messageId })) is not null;

    /// <summary>Takes a message id for good.</summary>
    /// <exception cref="SqliteException">It is taken: the constraint, not the check before, decides.</exception>
    public static void Claim(WriteSession session, Inbound inbound, Conversation conversation, long turn, DateTimeOffset at) =>
        session.Execute(
            "INSERT INTO inbox (channel, message_id, conversation_id, seq, turn, received_at) VALUES (@1, @2, @3, @4, @5, @6)",
            inbound.Channel, inbound.MessageId, conversation.Id.ToString(), conversation.NextSeq, turn, at.ToUnixTimeMilliseconds());

    /// <summary>
    /// The conversation of an address with a line; made with a data key of its own where there is none. An address that has
    /// become one to try the line by, or is none any more, begins another: no test goes on as a report, and no report as a test.
    /// </summary>
    /// <param name="session">The write.</param>
    /// <param name="inbound">Who writes to which line.</param>
    /// <param name="tenant">Whose line.</param>
    /// <param name="now">UTC instant.</param>
    /// <param name="anyState">As <see cref="Find"/>.</param>
    public Conversation FindOrCreate(
        WriteSession session, Inbound inbound, TenantSettings tenant, DateTimeOffset now, bool anyState = false)
    {
        var known = addresses.Find(session, inbound);
        var reached = known is { } address ? Reached(session, address, anyState) : null;
        if (reached is null || reached.IsTest != inbound.IsTest(tenant))
        {
            return Create(session, inbound, tenant, known ?? Addresses.Next(session), now);
        }

        addresses.Renew(session, inbound, reached);
        return reached;
    }

    /// <summary>A conversation by its id, null when there is none.</summary>
    /// <param name="session">The write.</param>
    /// <param name="id">The conversation.</param>
    /// <param name="anyState">
    /// Whether a state that cannot be read counts as a new one: to keep what came in, never to have a turn.
    /// </param>
    public Conversation? Find(WriteSession session, Guid id, bool anyState = false) =>
        session.First(SelectCurrent + " WHERE c.id = @1", row => Read(row, anyState), id.ToString());

    /// <summary>A conversation as it lies on the disk, to be looked at; null when there is none.</summary>
    /// <exception cref="KeyDestroyedException">It was erased.</exception>
    public Conversation? Look(SqliteConnection connection, Guid id)
    {
        using var command = connection.CreateCommand();
        command.CommandText = SelectCurrent + " WHERE c.id = @id";
        command.Parameters.AddWithValue("@id", id.ToString());
        using var row = command.ExecuteReader();
        return row.Read() ? Read(row, anyState: false) : null;
    }

    /// <summary>
    /// Lets an address reach a conversation that it did not reach before; null when there is none any more, it was erased, or
    /// one of the two is to try the line by and the other is not. What the address had reached so far is left as it is.
    /// </summary>
    public Conversation? Join(WriteSession session, Inbound inbound, TenantSettings tenant, Guid id, DateTimeOffset now)
    {
        try
        {
            if (Find(session, id) is not { } conversation || conversation.IsTest != inbound.IsTest(tenant))
            {
                return null;
            }

            var addressId = addresses.Find(session, inbound) ?? Addresses.Next(session);
            addresses.Put(session, addressId, inbound, (conversation.Id, conversation.KeyId), now);
            return Reached(session, addressId, anyState: false);
        }
        catch (KeyDestroyedException)
        {
            return null;
        }
    }

    /// <summary>Saves what a turn left.</summary>
    /// <param name="session">The write.</param>
    /// <param name="before">The conversation as it was loaded.</param>
    /// <param name="after">The same, after the turn.</param>
    /// <param name="heardAt">UTC instant at which the person wrote; null when they did not.</param>
    /// <exception cref="InvalidOperationException">Another turn was faster: nothing of this one may stay.</exception>
    public void Save(WriteSession session, Conversation before, Conversation after, DateTimeOffset? heardAt)
    {
        var state = JsonSerializer.SerializeToUtf8Bytes(after.State, DialogStateJson.Default.DialogState);
        var changed = session.Execute(
            """
            UPDATE conversations SET version = @3, next_seq = @4, state_sealed = @5, address_id = @6, last_event = @7
            WHERE id = @1 AND version = @2
            """,
            before.Id.ToString(),
            before.Version,
            after.Version,
            after.NextSeq,
            Vault.Seal(after.KeyId, state, Sealed.State),
            after.AddressId,
            after.LastEvent);
        if (changed != 1)
        {
            throw new InvalidOperationException("The conversation moved on under a turn.");
        }

        Addresses.Heard(session, after, heardAt);
    }

    /// <summary>Saves that the transcript grew without a turn: the state stays as it lies there.</summary>
    /// <inheritdoc cref="Save"/>
    public static void SaveKept(WriteSession session, Conversation before, Conversation after, DateTimeOffset? heardAt)
    {
        var changed = session.Execute(
            """
            UPDATE conversations SET version = @3, next_seq = @4, last_event = @5, address_id = @6
            WHERE id = @1 AND version = @2
            """,
            before.Id.ToString(), before.Version, before.Version + 1, after.NextSeq, after.LastEvent, after.AddressId);
        if (changed != 1)
        {
            throw new InvalidOperationException("The conversation moved on while something was set aside.");
        }

        Addresses.Heard(session, after, heardAt);
    }

    /// <summary>Adds an activity to the transcript, and to what a channel that fetches its messages may read.</summary>
    /// <param name="session">The write.</param>
    /// <param name="conversation">Whose transcript.</param>
    /// <param name="seq">Next number of the transcript.</param>
    /// <param name="kind">One of <see cref="TranscriptKinds"/>.</param>
    /// <param name="activity">What was said or happened.</param>
    /// <param name="at">UTC instant; one before that of the last activity, of a clock that was set back, becomes that.</param>
    public void Append(
        WriteSession session, Conversation conversation, long seq, string kind, Activity activity, DateTimeOffset at)
    {
        var json = JsonSerializer.SerializeToUtf8Bytes(activity, ActivityJson.Default.Activity);
        session.Execute(
            """
            INSERT INTO transcript (conversation_id, seq, kind, activity_sealed, at, key_id)
            VALUES (@1, @2, @3, @4, max(@5, coalesce(
                (SELECT at FROM transcript WHERE conversation_id = @1 AND seq = @2 - 1), 0)), @6)
            """,
            conversation.Id.ToString(),
            seq,
            kind,
            Vault.Seal(conversation.LastKeyId ?? conversation.KeyId, json, Sealed.Activity),
            at.ToUnixTimeMilliseconds(),
            conversation.LastKeyId?.ToString());
        if (kind != TranscriptKinds.Event && conversation.Fetches)
        {
            log.Add(session, conversation, seq);
        }
    }

    private const string Columns =
        """
        SELECT c.id, a.channel, a.line, c.key_id, c.version, c.next_seq, c.last_event, c.state_sealed, a.opted_out, a.id,
            c.since_seq, a.key_id IS NOT NULL, c.is_test
        FROM addresses a JOIN conversations c
        """;

    private const string SelectReached = Columns + " ON c.id = a.conversation_id";

    private const string SelectCurrent = Columns + " ON a.id = c.address_id";

    private Conversation Create(
        WriteSession session, Inbound inbound, TenantSettings tenant, long addressId, DateTimeOffset now)
    {
        var id = Guid.CreateVersion7(now);
        var key = Vault.Create(now);
        session.Execute(
            """
            INSERT INTO conversations (id, tenant, address_id, key_id, version, next_seq, created_at, last_event, is_test)
            VALUES (@1, @2, @3, @4, 0, 1, @5, 0, @6)
            """,
            id.ToString(),
            tenant.Id,
            addressId,
            key.ToString(),
            now.ToUnixTimeMilliseconds(),
            inbound.IsTest(tenant));
        addresses.Put(session, addressId, inbound, (id, key), now);
        return Reached(session, addressId, anyState: false);
    }

    private Conversation Reached(WriteSession session, long addressId, bool anyState) =>
        session.First(SelectReached + " WHERE a.id = @1", row => Read(row, anyState), addressId)!; // an address refers to one

    private Conversation Read(SqliteDataReader row, bool anyState)
    {
        var key = Guid.Parse(row.GetString(3));
        return new Conversation
        {
            Id = Guid.Parse(row.GetString(0)),
            AddressId = row.GetInt64(9),
            Channel = row.GetString(1),
            Line = row.GetString(2),
            KeyId = key,
            Version = row.GetInt64(4),
            NextSeq = row.GetInt64(5),
            LastEvent = row.GetInt64(6),
            SinceSeq = row.GetInt64(10),
            IsAddressLeft = row.GetBoolean(11),
            IsTest = row.GetBoolean(12),
            State = DialogEngine.At(
                row.IsDBNull(7) ? DialogState.New : anyState ? AnyState(row, key) : State(row, key), row.GetBoolean(8)),
        };
    }

    private DialogState State(SqliteDataReader row, Guid key) => JsonSerializer.Deserialize(
        Vault.Open(key, row.GetFieldValue<byte[]>(7), Sealed.State), DialogStateJson.Default.DialogState)!;

    private DialogState AnyState(SqliteDataReader row, Guid key)
    {
        try
        {
            return State(row, key);
        }
        catch (Exception failure) when (failure is JsonException or CryptographicException)
        {
            return DialogState.New;
        }
    }
}
