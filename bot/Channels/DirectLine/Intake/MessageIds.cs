using System.Security.Cryptography;
using System.Text.Json;
using HateResponse.Bot.Channels.DirectLine.Access;
using HateResponse.Dialogs.Activities;

namespace HateResponse.Bot.Channels.DirectLine.Intake;

/// <summary>Ids under which messages are taken once.</summary>
internal sealed class MessageIds(BotStore store)
{
    private const int Bytes = 16;

    /// <summary>32 hexadecimal digits by chance.</summary>
    public static string Fresh() => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(Bytes));

    /// <summary>
    /// A client that tries again says the same <c>clientActivityID</c>. It is hashed: it stands where operators read, and what a
    /// client puts there is its own affair.
    /// </summary>
    public string Of(WebConversation conversation, Activity activity) =>
        activity.More is { } more && more.TryGetValue("channelData", out var data) && data.ValueKind == JsonValueKind.Object &&
        data.TryGetProperty("clientActivityID", out var id) && id.ValueKind == JsonValueKind.String &&
        id.GetString() is { Length: > 0 } own
            ? Convert.ToHexStringLower(store.Vault
                .Hash("direct-line-message", $"{conversation.Tenant.Id} {conversation.Id} {own}")
                .AsSpan(0, Bytes))
            : Fresh();
}
