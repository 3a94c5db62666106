using HateResponse.Bot.Channels.DirectLine.Access;
using HateResponse.Bot.Channels.DirectLine.Intake;
using HateResponse.Bot.Visitors;

namespace HateResponse.Bot.Channels.DirectLine;

/// <summary><c>tokens/generate</c> for whoever has a secret, <c>tokens/refresh</c> for whoever has a token.</summary>
internal static class TokenEndpoints
{
    /// <summary>Maps them.</summary>
    public static void MapTokens(this IEndpointRouteBuilder directLine)
    {
        directLine.MapPost("/tokens/generate", GenerateAsync);
        directLine.MapPost("/tokens/refresh", RefreshAsync);
    }

    private static async Task<IResult> GenerateAsync(
        HttpContext http, Callers callers, ConversationIds ids, TokenAnswers answers, VisitorDelays delays)
    {
        var (caller, refusal) = await callers.FindAsync(http.Request);
        if (caller is null)
        {
            return refusal!; // one of the two is there
        }

        if (caller.Token is not null)
        {
            return DirectLineErrors.Forbidden("A token makes no tokens: a secret does.");
        }

        var (start, fault) = await StartBody.ReadAsync(http.Request, http.RequestAborted);
        if (fault is not null)
        {
            return fault;
        }

        if (start?.User?.Id is { } user && !UserIds.MayBeBound(user))
        {
            return DirectLineErrors.BadArgument("The id of a user begins with dl_.");
        }

        await delays.WaitAsync("secret " + caller.Tenant.Id, VisitorDelays.SiteAllowance, http.RequestAborted);
        return answers.Token(new WebConversation(ids.New(), caller.Tenant, start?.User?.Id));
    }

    private static async Task<IResult> RefreshAsync(HttpRequest request, Callers callers, TokenAnswers answers)
    {
        var (caller, refusal) = await callers.FindAsync(request);
        return caller switch
        {
            null => refusal!, // one of the two is there
            { Token: { } conversation } => answers.Token(conversation),
            _ => DirectLineErrors.Forbidden("A secret is not refreshed: a token is."),
        };
    }
}
