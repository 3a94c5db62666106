using Dapper;
using HateResponse.Bot.Channels.DirectLine.Access;
using HateResponse.Bot.Tenants;
using HateResponse.Dialogs.Activities;
using HateResponse.Dialogs.Tenants;

namespace HateResponse.Bot.Channels.DirectLine.Log;

/// <summary>Where conversations on the web stand in the tables.</summary>
internal sealed class WebAddresses(BotStore store)
{
    /// <summary>Number of a conversation's address; null while nothing was said in it.</summary>
    public long? Of(WebConversation conversation) => Of(conversation.Id, conversation.Tenant);

    /// <inheritdoc cref="Of(WebConversation)"/>
    public long? Of(string id, TenantSettings tenant) => store.Database.Read(connection => connection.ExecuteScalar<long?>(
        "SELECT id FROM addresses WHERE channel = @channel AND line = @line AND hash = @hash",
        new
        {
            channel = ChannelIds.DirectLine,
            line = TenantDirectory.WebLine(tenant),
            hash = store.Vault.Hash("address", id),
        }));

    /// <summary>How many activities there are.</summary>
    public long Count(WebConversation conversation) => Of(conversation) is { } address
        ? store.Database.Read(connection => connection.ExecuteScalar<long>(
            """
            SELECT max(coalesce((SELECT max(n) + 1 FROM activity_log WHERE address_id = @address), 0), log_from)
            FROM addresses WHERE id = @address
            """,
            new { address }))
        : 0;

    /// <summary>Id of a message that was taken; null where there is none.</summary>
    public string? IdOf(WebConversation conversation, string messageId) => Of(conversation) is { } address
        ? store.Database.Read(connection => connection.ExecuteScalar<long?>(
            """
            SELECT l.n FROM inbox i
            JOIN activity_log l ON l.conversation_id = i.conversation_id AND l.seq = i.seq AND l.address_id = @address
            WHERE i.channel = @channel AND i.message_id = @messageId
            """,
            new { address, channel = ChannelIds.DirectLine, messageId })) is { } n ? WireActivity.Id(conversation, n) : null
        : null;

    /// <summary>The conversation in which a timer of this name waits; null for none.</summary>
    public Guid? WaitingFor(WebConversation conversation, string timer) => Of(conversation) is { } address
        ? store.Database.Read(connection => connection.QueryFirstOrDefault<string?>(
            """
            SELECT a.conversation_id FROM addresses a JOIN timers t ON t.conversation_id = a.conversation_id
            WHERE a.id = @address AND t.name = @timer
            """,
            new { address, timer })) is { } id ? Guid.Parse(id) : null
        : null;
}
