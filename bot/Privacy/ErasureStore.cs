using System.Globalization;
using Dapper;
using HateResponse.Dialogs.Engine;
using HateResponse.Storage;

namespace HateResponse.Bot.Privacy;

/// <summary>Erasures that are under way, as they lie in the tables.</summary>
internal sealed class ErasureStore(BotStore store)
{
    /// <summary>Rows deleted in one write: everybody waits for it.</summary>
    private const int BatchRows = 50;

    /// <summary>Most erasures in one step.</summary>
    private const int MaxDue = 50;

    /// <summary>So long a web page can fetch last words; nobody knows whether it has.</summary>
    private static readonly TimeSpan ReadableFor = TimeSpan.FromHours(1);

    /// <summary>So long after they left last words may be asked for again, without the buttons that the provider would not have.</summary>
    private static readonly TimeSpan RepeatableFor = TimeSpan.FromMinutes(1);

    /// <summary>After that last words that did not leave never will.</summary>
    private static readonly TimeSpan DeliverableFor = TimeSpan.FromDays(1);

    private const string LastWordsSettled =
        """
        step = 3 AND last_key_id IS NOT NULL AND (begun_at <= @tooLate OR NOT EXISTS (
            SELECT 1 FROM transcript t
            LEFT JOIN outbox o ON o.idempotency_key = replace(t.conversation_id, '-', '') || ':' || t.seq
            WHERE t.conversation_id = erasures.conversation_id AND t.key_id = erasures.last_key_id
                AND (o.status < 2 OR o.finished_at > @left OR (o.status = 4 AND o.look_at IS NOT NULL)
                    OR (o.id IS NULL AND erasures.begun_at > @read))))
        """;

    private const string AllDone =
        """
        step = 3 AND last_key_id IS NULL
            AND coalesce((SELECT o.status FROM outbox o WHERE o.id = erasures.request_id), 2) > 1
            AND NOT EXISTS (SELECT 1 FROM provider_copies p WHERE p.erasure_id = erasures.id)
        """;

    private const string Due =
        $"SELECT {Erasure.Columns} FROM erasures WHERE step < 3 OR ({LastWordsSettled}) OR ({AllDone}) ORDER BY id LIMIT @MaxDue";

    /// <summary>Erasures of which something can be done now, oldest first.</summary>
    public List<Erasure> FindDue(DateTimeOffset now) => store.Database.Read(connection =>
    {
        using var reader = connection.ExecuteReader(Due, new
        {
            tooLate = (now - DeliverableFor).ToUnixTimeMilliseconds(),
            left = (now - RepeatableFor).ToUnixTimeMilliseconds(),
            read = (now - ReadableFor).ToUnixTimeMilliseconds(),
            MaxDue,
        });
        var due = new List<Erasure>();
        while (reader.Read())
        {
            due.Add(Erasure.From(reader));
        }

        return due;
    });

    /// <summary>What the person said that is to be erased, sealed, oldest first.</summary>
    public List<byte[]> Heard(Erasure erasure) => store.Database.Read(connection => connection
        .Query<byte[]>(
            """
            SELECT activity_sealed FROM transcript
            WHERE conversation_id = @id AND seq BETWEEN @from AND @through AND kind = 'in' AND key_id IS NULL ORDER BY seq
            """,
            new { id = erasure.ConversationId.ToString(), from = erasure.FromSeq, through = erasure.ThroughSeq })
        .ToList());

    /// <summary>Ids at the provider of what the line said that is to be erased.</summary>
    public List<string> Said(Erasure erasure) => store.Database.Read(connection => connection
        .Query<string>(
            """
            SELECT provider_id FROM outbox
            WHERE idempotency_key >= @id || ':' AND idempotency_key < @id || ';' AND provider_id IS NOT NULL
                AND seq BETWEEN @from AND @through
            """,
            new { id = erasure.ConversationId.ToString("N"), from = erasure.FromSeq, through = erasure.ThroughSeq })
        .ToList());

    /// <summary>
    /// Whether nothing is sealed any more under the key of what is erased. Where only some of what was said grew old, the rest is.
    /// </summary>
    public bool IsKeyFree(Erasure erasure) => store.Database.Read(connection => connection.ExecuteScalar<long>(
        "SELECT count(*) FROM conversations WHERE id = @id AND key_id = @key",
        new { id = erasure.ConversationId.ToString(), key = erasure.KeyId.ToString() })) == 0;

    /// <summary>Notes what comes next.</summary>
    public static void Move(WriteSession session, Erasure erasure, ErasureStep step) =>
        session.Execute("UPDATE erasures SET step = @2 WHERE id = @1", erasure.Id, (int)step);

    /// <summary>Deletes some of the rows that nobody can read any more; returns whether there may be others.</summary>
    public static bool DeleteRows(WriteSession session, Erasure erasure)
    {
        var rows = session.Query(
            $"""
            SELECT seq FROM transcript
            WHERE conversation_id = @1 AND seq BETWEEN @2 AND @3 AND key_id IS NULL ORDER BY seq LIMIT {BatchRows}
            """,
            row => row.GetInt64(0),
            erasure.ConversationId.ToString(),
            erasure.FromSeq,
            erasure.ThroughSeq);
        TranscriptRows.Delete(session, erasure.ConversationId, rows);
        return rows.Count == BatchRows;
    }

    /// <summary>Places of the last words in the transcript.</summary>
    public static List<long> LastWords(WriteSession session, Erasure erasure) => session.Query(
        "SELECT seq FROM transcript WHERE conversation_id = @1 AND key_id = @2",
        row => row.GetInt64(0),
        erasure.ConversationId.ToString(),
        erasure.LastKeyId.ToString());

    /// <summary>Notes the ids at the provider under which last words left.</summary>
    public static void NoteLastWords(WriteSession session, Erasure erasure, DateTimeOffset now)
    {
        var ids = LastWords(session, erasure).Select(seq => session.First(
            "SELECT provider_id FROM outbox WHERE idempotency_key = @1",
            row => row.IsDBNull(0) ? null : row.GetString(0),
            $"{erasure.ConversationId:N}:{seq}"));
        ProviderCopies.Note(session, erasure.Id, ids.OfType<string>(), now);
    }

    /// <summary>Deletes the last words, whose key was destroyed.</summary>
    public static void DeleteLastWords(WriteSession session, Erasure erasure)
    {
        TranscriptRows.Delete(session, erasure.ConversationId, LastWords(session, erasure));
        session.Execute("UPDATE erasures SET last_key_id = NULL WHERE id = @1", erasure.Id);
    }

    /// <summary>All is done: what is left is a count, and a tombstone where somebody had asked for it.</summary>
    public void Finish(WriteSession session, Erasure erasure, DateTimeOffset now)
    {
        if (session.Execute("DELETE FROM erasures WHERE id = @1", erasure.Id) == 0)
        {
            return;
        }

        session.Execute("DELETE FROM outbox WHERE id = @1", erasure.RequestId);
        if (erasure.Reason == Aging.Reason)
        {
            return;
        }

        var date = now.UtcDateTime.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        session.Execute(
            """
            INSERT INTO erasure_counts (tenant, erased_on, reason, erasures) VALUES (@1, @2, @3, 1)
            ON CONFLICT DO UPDATE SET erasures = erasures + 1
            """,
            erasure.Tenant,
            date,
            erasure.Reason);
        if (erasure.Reason == EraseReasons.Asked)
        {
            session.Execute(
                "INSERT INTO tombstones (id_hash, erased_on, tenant) VALUES (@1, @2, @3) ON CONFLICT DO NOTHING",
                store.Vault.Hash("tombstone", erasure.ConversationId.ToString()),
                date,
                erasure.Tenant);
        }
    }
}
