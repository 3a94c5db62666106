using System.Text.Json.Serialization;

namespace HateResponse.Bot.Channels.DirectLine.Wire;

/// <summary>A conversation and what opens it.</summary>
/// <param name="ConversationId">32 hexadecimal digits.</param>
/// <param name="Token">JWT for this conversation alone.</param>
/// <param name="ExpiresIn">Seconds.</param>
/// <param name="StreamUrl">WebSocket address, good for one minute and one use; null where none is asked for.</param>
internal sealed record ConversationAnswer(
    string ConversationId,
    string Token,
    [property: JsonPropertyName("expires_in")] int ExpiresIn,
    string? StreamUrl = null);
