using HateResponse.Bot.Channels.DirectLine.Access;
using HateResponse.Bot.Channels.DirectLine.Intake;
using HateResponse.Bot.Channels.DirectLine.Log;
using HateResponse.Bot.Channels.DirectLine.Wire;
using HateResponse.Bot.Visitors;

namespace HateResponse.Bot.Channels.DirectLine;

/// <summary><c>conversations/{id}/activities</c>: what is said, both ways.</summary>
internal static partial class ActivityEndpoints
{
    /// <summary>Maps it.</summary>
    public static void MapActivities(this IEndpointRouteBuilder directLine)
    {
        directLine.MapGet("/conversations/{id}/activities", GetAsync);
        directLine.MapPost("/conversations/{id}/activities", PostAsync);
        directLine.MapPost("/conversations/{id}/upload", UploadAsync);
    }

    /// <summary>
    /// A failure of ours reads as "nothing new": the standard client ends its polling, without a word, on any error of a poll.
    /// </summary>
    private static async Task<IResult> GetAsync(
        HttpContext http, string id, string? watermark, Callers callers, ActivityReader activities)
    {
        var (conversation, refusal) = await callers.ReachAsync(http.Request, id);
        if (conversation is null)
        {
            return refusal!; // one of the two is there
        }

        ActivitySet set;
        try
        {
            set = activities.Read(conversation, Watermark.Read(watermark)).ToSet();
        }
#pragma warning disable CA1031 // see above; the next poll asks again
        catch (Exception failure)
#pragma warning restore CA1031
        {
            LogReadFailed(http.RequestServices.GetRequiredService<ILogger<ActivityReader>>(), failure.GetType().Name);
            set = new ActivitySet([], watermark ?? "");
        }

        return Results.Json(set, DirectLineJson.Default.ActivitySet);
    }

    private static async Task<IResult> PostAsync(
        HttpContext http, string id, Callers callers, ActivityIntake intake, VisitorKeys visitors)
    {
        var (conversation, refusal) = await callers.ReachAsync(http.Request, id);
        if (conversation is null)
        {
            return refusal!; // one of the two is there
        }

        var (activity, fault) = await ActivityBody.ReadAsync(http.Request, conversation, http.RequestAborted);
        return activity is null
            ? fault! // one of the two is there
            : Results.Json(
                new ResourceAnswer(await intake.TakeAsync(conversation, activity, visitors.Of(http), http.RequestAborted)),
                DirectLineJson.Default.ResourceAnswer);
    }

    private static async Task<IResult> UploadAsync(HttpRequest request, string id, Callers callers)
    {
        var (_, refusal) = await callers.ReachAsync(request, id);
        return refusal ?? DirectLineErrors.NoFiles();
    }

    [LoggerMessage(1010, LogLevel.Error, "Activities could not be read: {Failure}")]
    private static partial void LogReadFailed(ILogger logger, string failure);
}
