using System.Text.Json;
using HateResponse.Storage.Hosting;

namespace HateResponse.Bot.Referrals;

/// <summary><c>POST /referrals/events</c>: what the referral API tells of a conversation, signed and in order.</summary>
internal static class ReferralEventsEndpoints
{
    private const int MaxBytes = 16 * 1024;

    /// <summary>Maps it.</summary>
    public static void MapReferralEvents(this IEndpointRouteBuilder routes) =>
        routes.MapPost("/referrals/events", TakeAsync);

    private static async Task<IResult> TakeAsync(
        HttpRequest http, ReferralOptions options, EventIntake intake, TimeProvider clock, CancellationToken cancel)
    {
        var body = await RequestBytes.ReadAsync(http, MaxBytes, cancel);
        if (body is null)
        {
            return Results.StatusCode(StatusCodes.Status413PayloadTooLarge);
        }

        if (!EventSignature.IsValid(options.EventsSecret, http.Headers[EventSignature.Header], body, clock.GetUtcNow()))
        {
            return Problem(StatusCodes.Status401Unauthorized, "event_signature_invalid");
        }

        if (Read(body) is not { } happened || ToldEvents.Read(happened) is not { } told)
        {
            return Problem(StatusCodes.Status400BadRequest, "event_invalid");
        }

        return await intake.TakeAsync(happened, told, cancel) switch
        {
            EventOutcome.Taken or EventOutcome.Repeat => Results.NoContent(),
            EventOutcome.TooEarly => Problem(StatusCodes.Status409Conflict, "event_too_early"),
            _ => Problem(StatusCodes.Status404NotFound, "conversation_unknown"),
        };
    }

    private static ReferralEvent? Read(byte[] body)
    {
        try
        {
            return JsonSerializer.Deserialize(body, ReferralJson.Default.ReferralEvent);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static IResult Problem(int status, string code) =>
        Results.Problem(statusCode: status, type: "urn:hateresponse:" + code, title: code);
}
