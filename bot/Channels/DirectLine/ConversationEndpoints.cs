using HateResponse.Bot.Channels.DirectLine.Access;
using HateResponse.Bot.Channels.DirectLine.Intake;
using HateResponse.Bot.Channels.DirectLine.Log;

namespace HateResponse.Bot.Channels.DirectLine;

/// <summary><c>conversations</c>: begins one, or finds the way back into one.</summary>
internal static class ConversationEndpoints
{
    /// <summary>Maps it.</summary>
    public static void MapConversations(this IEndpointRouteBuilder directLine)
    {
        directLine.MapPost("/conversations", StartAsync);
        directLine.MapGet("/conversations/{id}", ReconnectAsync);
    }

    /// <summary>201 where the line has spoken its first words now; 200 with everything again where it had before.</summary>
    private static async Task<IResult> StartAsync(
        HttpContext http, Callers callers, ConversationIds ids, ActivityIntake intake, TokenAnswers answers)
    {
        var (caller, refusal) = await callers.FindAsync(http.Request);
        if (caller is null)
        {
            return refusal!; // one of the two is there
        }

        var (start, fault) = await StartBody.ReadAsync(http.Request, http.RequestAborted);
        if (fault is not null)
        {
            return fault;
        }

        var user = start?.User?.Id is { } id && UserIds.MayBeBound(id) ? id : null;
        var conversation = caller.Token ?? new WebConversation(ids.New(), caller.Tenant, user);
        var begun = await intake.BeginAsync(conversation, start?.Locale, http.RequestAborted);
        return answers.Stream(
            http.Request, conversation, from: 0, begun ? StatusCodes.Status201Created : StatusCodes.Status200OK);
    }

    /// <summary>With a watermark from there on; without one only what comes from now on.</summary>
    private static async Task<IResult> ReconnectAsync(
        HttpRequest request, string id, string? watermark, Callers callers, WebAddresses addresses, TokenAnswers answers)
    {
        var (conversation, refusal) = await callers.ReachAsync(request, id);
        return conversation is null
            ? refusal! // one of the two is there
            : answers.Stream(
                request,
                conversation,
                watermark is null ? addresses.Count(conversation) : Watermark.Read(watermark),
                StatusCodes.Status200OK);
    }
}
