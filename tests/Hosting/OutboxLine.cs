using HateResponse.Bot.Outbox;

namespace HateResponse.Hosting;

/// <summary>A row of the outbox as a test looks at it.</summary>
/// <param name="Lane">Where it goes.</param>
/// <param name="Status">Where it stands.</param>
/// <param name="Attempts">Tries so far.</param>
/// <param name="ErrorCode">What went wrong last, null for nothing.</param>
/// <param name="Delivery">Best delivery status heard of, null for none.</param>
/// <param name="ProviderId">Id at the provider, null when it has none.</param>
internal sealed record OutboxLine(
    Lane Lane, OutboxStatus Status, int Attempts, string? ErrorCode, string? Delivery, string? ProviderId);
