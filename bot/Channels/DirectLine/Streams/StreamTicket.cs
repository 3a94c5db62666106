using HateResponse.Bot.Channels.DirectLine.Access;

namespace HateResponse.Bot.Channels.DirectLine.Streams;

/// <summary>Leave to open one stream.</summary>
/// <param name="Conversation">Of which conversation.</param>
/// <param name="From">Watermark from which it begins.</param>
/// <param name="ExpiresAt">UTC instant after which it opens nothing.</param>
internal sealed record StreamTicket(WebConversation Conversation, long From, DateTimeOffset ExpiresAt);
