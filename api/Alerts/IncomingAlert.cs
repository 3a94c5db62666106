namespace HateResponse.Api.Alerts;

/// <summary>That somebody must act at once: no story, no place.</summary>
internal sealed record IncomingAlert
{
    /// <summary>The alert.</summary>
    public required Guid Id { get; init; }

    /// <summary>Tenant id.</summary>
    public required string Tenant { get; init; }

    /// <summary>Conversation of the bot.</summary>
    public required Guid ConversationId { get; init; }

    /// <summary><c>danger</c>, <c>human_asked</c>, <c>message_set_aside</c> or <c>reply_lost</c>.</summary>
    public required string Kind { get; init; }

    /// <summary>Codes of <c>safety.flag</c>; empty for other kinds than danger.</summary>
    public required IReadOnlyList<string> Flags { get; init; }

    /// <summary>BCP 47 language of the person; null when not known yet.</summary>
    public string? Language { get; init; }

    /// <summary>UTC instant.</summary>
    public required DateTimeOffset RaisedAt { get; init; }

    /// <summary>Whether a member of staff tries the line: kept apart, and nobody is told.</summary>
    public required bool Test { get; init; }
}
