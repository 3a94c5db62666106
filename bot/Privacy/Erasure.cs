using System.Data;

namespace HateResponse.Bot.Privacy;

/// <summary>An erasure that is not done yet.</summary>
internal sealed record Erasure
{
    /// <summary>The columns, in the order in which <see cref="From"/> reads them.</summary>
    public const string Columns =
        "id, conversation_id, tenant, reason, from_seq, through_seq, key_id, last_key_id, request_id, step, begun_at";

    /// <summary>Number of the erasure.</summary>
    public required long Id { get; init; }

    /// <summary>What was erased.</summary>
    public required Guid ConversationId { get; init; }

    /// <summary>Tenant id.</summary>
    public required string Tenant { get; init; }

    /// <summary>Why: a name of <c>EraseReasons</c>, or <see cref="Aging.Reason"/>.</summary>
    public required string Reason { get; init; }

    /// <summary>First number in the transcript.</summary>
    public required long FromSeq { get; init; }

    /// <summary>Last number in the transcript; the last words come after it.</summary>
    public required long ThroughSeq { get; init; }

    /// <summary>Key of all that was said before.</summary>
    public required Guid KeyId { get; init; }

    /// <summary>Key of the last words; null when there are none any more.</summary>
    public required Guid? LastKeyId { get; init; }

    /// <summary>Row of the outbox that asks the referral API to erase; null when it has nothing.</summary>
    public required long? RequestId { get; init; }

    /// <summary>What comes next.</summary>
    public required ErasureStep Step { get; init; }

    /// <summary>UTC instant of its turn.</summary>
    public required DateTimeOffset BegunAt { get; init; }

    /// <summary>Reads a row of <see cref="Columns"/>.</summary>
    public static Erasure From(IDataRecord row) => new()
    {
        Id = row.GetInt64(0),
        ConversationId = Guid.Parse(row.GetString(1)),
        Tenant = row.GetString(2),
        Reason = row.GetString(3),
        FromSeq = row.GetInt64(4),
        ThroughSeq = row.GetInt64(5),
        KeyId = Guid.Parse(row.GetString(6)),
        LastKeyId = row.IsDBNull(7) ? null : Guid.Parse(row.GetString(7)),
        RequestId = row.IsDBNull(8) ? null : row.GetInt64(8),
        Step = (ErasureStep)row.GetInt32(9),
        BegunAt = DateTimeOffset.FromUnixTimeMilliseconds(row.GetInt64(10)),
    };
}
