using HateResponse.Bot.Channels.DirectLine.Log;
using HateResponse.Bot.Tenants;

namespace HateResponse.Bot.Channels.DirectLine.Access;

/// <summary>Finds out who calls, and whether they may reach a conversation.</summary>
internal sealed class Callers(Secrets secrets, Tokens tokens, ConversationIds ids, ActivityReader activities, TenantDirectory tenants)
{
    private const string Scheme = "Bearer ";

    /// <summary>Who calls; or the refusal.</summary>
    public async Task<(Caller? Caller, IResult? Refusal)> FindAsync(HttpRequest request)
    {
        if ((string?)request.Headers.Authorization is not { } header ||
            !header.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase) || header.Length == Scheme.Length)
        {
            return (null, DirectLineErrors.Unauthorized());
        }

        var shown = header[Scheme.Length..].Trim();
        if (secrets.TenantOf(shown) is { } tenant)
        {
            return (new Caller(tenants.ById(tenant)!, Token: null), null); // checked when the options were read
        }

        return await tokens.ReadAsync(shown) switch
        {
            (null, _) => (null, DirectLineErrors.Forbidden("The token or secret is none of ours.")),
            (_, true) => (null, DirectLineErrors.TokenExpired()),
            ({ } conversation, _) => (new Caller(conversation.Tenant, conversation), null),
        };
    }

    /// <summary>The conversation of an id, if the caller may reach it; or the refusal.</summary>
    public async Task<(WebConversation? Conversation, IResult? Refusal)> ReachAsync(HttpRequest request, string id)
    {
        var (caller, refusal) = await FindAsync(request);
        return caller switch
        {
            null => (null, refusal),
            { Token: { } own } => own.Id == id
                ? (own, null)
                : (null, DirectLineErrors.Forbidden("The token is for another conversation.")),
            _ when !ids.IsOurs(id) => (null, DirectLineErrors.NotFound("There is no such conversation.")),
            _ => (new WebConversation(id, caller.Tenant, activities.UserOf(id, caller.Tenant)), null),
        };
    }
}
