using System.Text.Json;
using Dapper;
using HateResponse.Bot.Channels.DirectLine.Access;
using HateResponse.Bot.Conversations;
using HateResponse.Dialogs.Activities;
using HateResponse.Dialogs.Tenants;
using HateResponse.Storage.Privacy;

namespace HateResponse.Bot.Channels.DirectLine.Log;

/// <summary>What was said in a conversation, read from the log in its order. The transcript is the delivery.</summary>
internal sealed class ActivityReader(BotStore store, WebAddresses addresses)
{
    private const int PageSize = 100;

    private const string Page =
        """
        SELECT l.n, t.kind, t.at, t.activity_sealed, coalesce(t.key_id, c.key_id), o.n
        FROM activity_log l
        JOIN transcript t ON t.conversation_id = l.conversation_id AND t.seq = l.seq
        JOIN conversations c ON c.id = l.conversation_id
        LEFT JOIN activity_log o ON t.kind = 'out' AND o.address_id = l.address_id AND o.conversation_id = l.conversation_id
            AND o.seq = (
                SELECT q.seq FROM transcript q
                WHERE q.conversation_id = l.conversation_id AND q.seq < l.seq AND q.kind <> 'out'
                ORDER BY q.seq DESC LIMIT 1)
        WHERE l.address_id = @address AND l.n >= @from AND l.seq >= c.since_seq
        ORDER BY l.n LIMIT @PageSize
        """;

    /// <summary>Activities from a watermark on, at most a page; what was erased is left out.</summary>
    public LogPage Read(WebConversation conversation, long from) =>
        addresses.Of(conversation) is { } address ? Read(conversation, address, from) : new LogPage([], Reached: 0);

    /// <summary>
    /// The user that a conversation was begun with, so that a new token says so again; null where none was bound to it.
    /// </summary>
    public string? UserOf(string id, TenantSettings tenant)
    {
        if (addresses.Of(id, tenant) is not { } address)
        {
            return null;
        }

        var rows = store.Database.Read(connection => connection
            .Query<(byte[] Box, string Key)>(
                """
                SELECT t.activity_sealed, coalesce(t.key_id, c.key_id) FROM transcript t JOIN conversations c ON c.id = t.conversation_id
                LEFT JOIN activity_log l
                    ON l.address_id = @address AND l.conversation_id = t.conversation_id AND l.seq = t.seq
                WHERE t.conversation_id = (SELECT conversation_id FROM addresses WHERE id = @address) AND t.seq >= c.since_seq
                    AND ((t.kind = 'in' AND l.n IS NOT NULL) OR (t.kind = 'event' AND t.seq = 1))
                ORDER BY t.seq DESC LIMIT 1
                """,
                new { address })
            .ToList());
        return rows is [var row] && Open(row.Key, row.Box)?.From?.Id is { } user && UserIds.IsBound(user) ? user : null;
    }

    private LogPage Read(WebConversation conversation, long address, long from)
    {
        var rows = store.Database.Read(connection => connection
            .Query<(long N, string Kind, long At, byte[] Box, string Key, long? ReplyTo)>(Page, new { address, from, PageSize })
            .ToList());
        var activities = new List<LoggedActivity>(rows.Count);
        foreach (var row in rows)
        {
            if (Open(row.Key, row.Box) is { } activity)
            {
                activities.Add(new(row.N, WireActivity.Of(conversation, row.N, row.Kind, row.At, activity with
                {
                    ReplyToId = row.ReplyTo is { } to ? WireActivity.Id(conversation, to) : activity.ReplyToId,
                })));
            }
        }

        return new LogPage(activities, rows is [.., var last] ? last.N + 1 : Math.Min(from, addresses.Count(conversation)));
    }

    private Activity? Open(string key, byte[] box)
    {
        try
        {
            return JsonSerializer.Deserialize(store.Vault.Open(Guid.Parse(key), box, Sealed.Activity), ActivityJson.Default.Activity);
        }
        catch (KeyDestroyedException)
        {
            return null;
        }
    }
}
