namespace HateResponse.Bot.ReturnCodes;

/// <summary>A code that opens a conversation.</summary>
/// <param name="Hash">Keyed hash by which it is found.</param>
/// <param name="ConversationId">What it opens.</param>
/// <param name="KeyId">Key of that conversation.</param>
/// <param name="CodeSealed">The code under that key; null when it is proved.</param>
/// <param name="Salt">Of the proof; null before it is made.</param>
/// <param name="Proof">Slow hash; null before it is made.</param>
internal sealed record ReturnCodeRow(
    byte[] Hash, Guid ConversationId, Guid KeyId, byte[]? CodeSealed, byte[]? Salt, byte[]? Proof);
