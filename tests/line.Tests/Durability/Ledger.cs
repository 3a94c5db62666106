using Dapper;

namespace HateResponse.Line.Tests.Durability;

/// <summary>Holds what the bot kept against what the provider knows. Each finding is a line; none is the proof.</summary>
internal sealed class Ledger(BotFiles files)
{
    private const int Sent = 2;
    private const int Unknown = 4;

    /// <summary>Lost, doubled or mixed up on the way in.</summary>
    public IEnumerable<string> Inbound(IReadOnlyDictionary<string, InboundText> acknowledged)
    {
        var kept = files.Texts();
        return
        [
            .. acknowledged.Keys.Except(kept.Keys).Select(sid => $"{sid}: acknowledged, but not kept"),
            .. kept.Keys.Except(acknowledged.Keys).Select(sid => $"{sid}: kept, but never sent"),
            .. acknowledged.Values.Where(text => kept.TryGetValue(text.Sid, out var words) && words != text.Text)
                .Select(text => $"{text.Sid}: kept with other words"),
            .. Findings("SELECT message_id || ': without a turn of its own' FROM inbox WHERE turn = 0"),
            .. Findings(
                "SELECT conversation_id || ': two messages in one turn' FROM inbox GROUP BY conversation_id, turn HAVING count(*) > 1"),
            .. Findings(
                "SELECT conversation_id || ': two messages in one place' FROM inbox GROUP BY conversation_id, seq HAVING count(*) > 1"),
            .. Findings(
                """
                SELECT t.conversation_id || ': a message in the transcript that nobody claimed' FROM transcript t
                LEFT JOIN inbox i ON i.conversation_id = t.conversation_id AND i.seq = t.seq
                WHERE t.kind = 'in' AND i.seq IS NULL
                """),
        ];
    }

    /// <summary>Gaps in a transcript, and turns that left none or two entries in it.</summary>
    public IEnumerable<string> Transcripts() =>
    [
        .. Findings(
            """
            SELECT c.id || ': transcript has gaps' FROM conversations c LEFT JOIN transcript t ON t.conversation_id = c.id
            GROUP BY c.id HAVING count(*) <> max(t.seq) OR min(t.seq) <> 1 OR c.next_seq <> max(t.seq) + 1
            """),
        .. Findings(
            """
            SELECT c.id || ': not one turn for each message and event' FROM conversations c
            JOIN transcript t ON t.conversation_id = c.id AND t.kind IN ('in', 'event')
            GROUP BY c.id HAVING count(*) <> c.version
            """),
        .. Findings(
            """
            SELECT t.conversation_id || ': a reply with no outbox row of its own' FROM transcript t
            LEFT JOIN outbox o ON o.conversation_id = t.conversation_id AND o.seq = t.seq AND o.lane = 0
            WHERE t.kind = 'out' GROUP BY t.conversation_id, t.seq HAVING count(o.id) <> 1
            """),
        .. Findings(
            """
            SELECT o.conversation_id || ': an outbox row of no reply' FROM outbox o
            LEFT JOIN transcript t ON t.conversation_id = o.conversation_id AND t.seq = o.seq AND t.kind = 'out'
            WHERE o.lane = 0 AND t.seq IS NULL
            """),
    ];

    /// <summary>
    /// Replies that the provider got twice, out of order, or not at all without anybody knowing. Rows of a conversation leave
    /// one by one, so a message that no row knows of must be of an unknown row between its neighbours.
    /// </summary>
    public IEnumerable<string> Replies(IReadOnlyList<TakenMessage> taken)
    {
        var rows = Rows();
        var conversations = files.Conversations();
        var byConversation = taken.ToLookup(message => conversations.GetValueOrDefault(message.To, message.To));
        return
        [
            .. byConversation.Where(messages => !rows.Contains(messages.Key)).Select(messages => $"{messages.Key}: replies to nobody"),
            .. rows.SelectMany(row => Match(row.Key, [.. row], [.. byConversation[row.Key]])),
        ];
    }

    /// <summary>How many rows of replies stand where, by name of the status.</summary>
    public string Counts() => string.Join(", ", files.Bot.Query<string>(
        """
        SELECT CASE status WHEN 0 THEN 'pending' WHEN 1 THEN 'leased' WHEN 2 THEN 'sent' WHEN 3 THEN 'refused' WHEN 4 THEN 'unknown'
            ELSE 'withheld' END || ' ' || count(*) FROM outbox WHERE lane = 0 GROUP BY status ORDER BY status
        """));

    private static IEnumerable<string> Match(string conversation, List<Row> rows, List<TakenMessage> messages)
    {
        var places = rows.Index().Where(row => row.Item.ProviderId is not null).ToDictionary(row => row.Item.ProviderId!, row => row.Index);
        foreach (var (_, row) in rows.Index().Where(row => row.Item.Status == Sent && messages.All(m => m.Sid != row.Item.ProviderId)))
        {
            yield return $"{conversation}: row {row.Id} says sent, and the provider does not have it";
        }

        foreach (var row in rows.Where(row => row.Status is not (Sent or Unknown or 0 or 1)))
        {
            yield return $"{conversation}: row {row.Id} was given up (status {row.Status})";
        }

        var last = -1;
        var strangers = 0;
        foreach (var place in messages.Select(message => places.GetValueOrDefault(message.Sid, -1)).Append(rows.Count))
        {
            if (place < 0)
            {
                strangers++;
                continue;
            }

            if (place <= last)
            {
                yield return $"{conversation}: row {rows[place].Id} came out of order or twice";
            }
            else if (strangers > rows[(last + 1)..place].Count(row => row.Status is Unknown or 1))
            {
                yield return $"{conversation}: the provider got a reply more than once, before row {place} of {rows.Count}";
            }

            (last, strangers) = (place, 0);
        }
    }

    private IEnumerable<string> Findings(string sql) => files.Bot.Query<string>(sql);

    private ILookup<string, Row> Rows() =>
        files.Bot.Query<Row>(
                """
                SELECT conversation_id AS ConversationId, id AS Id, status AS Status, provider_id AS ProviderId FROM outbox
                WHERE lane = 0 ORDER BY id
                """)
            .ToLookup(row => row.ConversationId);

    private sealed record Row(string ConversationId, long Id, long Status, string? ProviderId);
}
