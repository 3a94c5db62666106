using HateResponse.Storage;

namespace HateResponse.Bot.Conversations;

/// <summary>The timers that conversations set: rows, so that a restart forgets none.</summary>
internal static class Timers
{
    /// <summary>Sets a timer; one of the same name is moved.</summary>
    public static void Set(WriteSession session, Guid conversationId, string name, DateTimeOffset dueAt) =>
        session.Execute(
            """
            INSERT INTO timers (conversation_id, name, due_at) VALUES (@1, @2, @3)
            ON CONFLICT (conversation_id, name) DO UPDATE SET due_at = excluded.due_at
            """,
            conversationId.ToString(),
            name,
            dueAt.ToUnixTimeMilliseconds());

    /// <summary>Moves a timer that is set to a later instant; one that is not set stays so.</summary>
    public static void Extend(WriteSession session, Guid conversationId, string name, DateTimeOffset dueAt) =>
        session.Execute(
            "UPDATE timers SET due_at = max(due_at, @3) WHERE conversation_id = @1 AND name = @2",
            conversationId.ToString(),
            name,
            dueAt.ToUnixTimeMilliseconds());

    /// <summary>Forgets timers.</summary>
    public static void Cancel(WriteSession session, Guid conversationId, IEnumerable<string> names)
    {
        foreach (var name in names)
        {
            session.Execute(
                "DELETE FROM timers WHERE conversation_id = @1 AND name = @2", conversationId.ToString(), name);
        }
    }

    /// <summary>Takes a timer that is due out of the table; false when it was moved, forgotten or taken in between.</summary>
    public static bool Take(WriteSession session, Guid conversationId, string name, DateTimeOffset now) =>
        session.Execute(
            "DELETE FROM timers WHERE conversation_id = @1 AND name = @2 AND due_at <= @3",
            conversationId.ToString(),
            name,
            now.ToUnixTimeMilliseconds()) == 1;
}
