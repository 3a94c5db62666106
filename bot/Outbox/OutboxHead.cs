using System.Text.Json;
using HateResponse.Bot.Conversations;
using HateResponse.Bot.Referrals;
using HateResponse.Dialogs.Activities;
using HateResponse.Storage.Privacy;
using Microsoft.Data.Sqlite;

namespace HateResponse.Bot.Outbox;

/// <summary>A row that is due, as it lies in the table.</summary>
internal sealed record OutboxHead
{
    /// <summary>Number of the row.</summary>
    public required long Id { get; init; }

    /// <summary>Where it goes.</summary>
    public required Lane Lane { get; init; }

    /// <summary>Tries so far.</summary>
    public required int Attempts { get; init; }

    private Guid ConversationId { get; init; }

    private string IdempotencyKey { get; init; } = "";

    private string Channel { get; init; } = "";

    private string Line { get; init; } = "";

    private Guid KeyId { get; init; }

    private Guid AddressKeyId { get; init; }

    private Guid MessageKeyId { get; init; }

    private byte[] Address { get; init; } = [];

    private byte[]? Message { get; init; }

    private byte[]? Request { get; init; }

    private bool IsPlain { get; init; }

    private DateTimeOffset LastInboundAt { get; init; }

    private DateTimeOffset? BeganAt { get; init; }

    /// <summary>Columns and tables that <see cref="Read"/> reads; the caller says which rows.</summary>
    public const string Select =
        """
        SELECT o.id, o.conversation_id, o.lane, o.idempotency_key, o.attempts, a.channel, a.line, c.key_id, a.address_sealed,
            t.activity_sealed, o.body_sealed, o.plain, a.last_inbound_at, o.began_at, coalesce(a.key_id, k.key_id),
            coalesce(t.key_id, c.key_id)
        FROM outbox o
        JOIN conversations c ON c.id = o.conversation_id
        JOIN addresses a ON a.id = coalesce(o.address_id, c.address_id)
        JOIN conversations k ON k.id = a.conversation_id
        LEFT JOIN transcript t ON t.conversation_id = o.conversation_id AND t.seq = o.seq

        """;

    /// <summary>Reads a row of <see cref="Select"/>.</summary>
    public static OutboxHead Read(SqliteDataReader row) => new()
    {
        Id = row.GetInt64(0),
        ConversationId = Guid.Parse(row.GetString(1)),
        Lane = (Lane)row.GetInt32(2),
        IdempotencyKey = row.GetString(3),
        Attempts = row.GetInt32(4),
        Channel = row.GetString(5),
        Line = row.GetString(6),
        KeyId = Guid.Parse(row.GetString(7)),
        Address = row.GetFieldValue<byte[]>(8),
        Message = row.IsDBNull(9) ? null : row.GetFieldValue<byte[]>(9),
        Request = row.IsDBNull(10) ? null : row.GetFieldValue<byte[]>(10),
        IsPlain = row.GetBoolean(11),
        LastInboundAt = DateTimeOffset.FromUnixTimeMilliseconds(row.GetInt64(12)),
        BeganAt = row.IsDBNull(13) ? null : DateTimeOffset.FromUnixTimeMilliseconds(row.GetInt64(13)),
        AddressKeyId = Guid.Parse(row.GetString(14)),
        MessageKeyId = Guid.Parse(row.GetString(15)),
    };

    /// <summary>The row as it can be sent.</summary>
    /// <param name="vault">Opens what is sealed.</param>
    /// <param name="now">UTC instant: it is on its way from now, where it was not before.</param>
    /// <exception cref="KeyDestroyedException">The conversation was erased.</exception>
    /// <exception cref="System.Security.Cryptography.CryptographicException">Its bytes are not as they were sealed.</exception>
    /// <exception cref="JsonException">It is of a form that this version does not read.</exception>
    public OutboxRow Open(Vault vault, DateTimeOffset now) => new()
    {
        IsPlain = IsPlain,
        LastInboundAt = LastInboundAt,
        BeganAt = BeganAt ?? now,
        Id = Id,
        ConversationId = ConversationId,
        Lane = Lane,
        IdempotencyKey = IdempotencyKey,
        Attempts = Attempts,
        Channel = Channel,
        Line = Line,
        Address = Lane == Lane.Person ? vault.OpenText(AddressKeyId, Address, Sealed.Address) : "",
        Message = Message is null
            ? null
            : JsonSerializer.Deserialize(vault.Open(MessageKeyId, Message, Sealed.Activity), ActivityJson.Default.Activity),
        Request = Request is null
            ? null
            : JsonSerializer.Deserialize(vault.Open(KeyId, Request, Sealed.Request), ReferralJson.Default.ReferralRequest),
    };
}
