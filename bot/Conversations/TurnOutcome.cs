using HateResponse.Bot.Outbox;

namespace HateResponse.Bot.Conversations;

/// <summary>What a turn left for after the commit.</summary>
/// <param name="Leased">Row that leaves at once, null for none.</param>
/// <param name="Waits">Whether rows wait in the outbox.</param>
internal readonly record struct TurnOutcome(OutboxRow? Leased, bool Waits);
