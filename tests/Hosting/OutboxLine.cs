using HateResponse.Bot.Outbox;

namespace HateResponse.Hosting;

/// <summary>A row of the outbox as a test looks at it.</summary>
internal sealed record OutboxLine(
    long Id, Guid ConversationId, Lane Lane, OutboxStatus Status, int Attempts, string? ErrorCode, string? Delivery, string? ProviderId);
