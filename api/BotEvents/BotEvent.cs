using System.Text.Json;

namespace HateResponse.Api.BotEvents;

/// <summary>Body of <c>POST /referrals/events</c> at the bot.</summary>
/// <param name="EventId">Taken once.</param>
/// <param name="ConversationId">Whom it concerns.</param>
/// <param name="Sequence">1, 2, 3 … of the conversation.</param>
/// <param name="Type">One of <see cref="BotEventTypes"/>.</param>
/// <param name="At">UTC instant.</param>
/// <param name="Data">What happened, by its type.</param>
internal sealed record BotEvent(
    Guid EventId, Guid ConversationId, long Sequence, string Type, DateTimeOffset At, JsonElement Data);
