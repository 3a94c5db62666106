using HateResponse.Bot.Conversations;
using HateResponse.Bot.Outbox;
using HateResponse.Bot.Tenants;

namespace HateResponse.Bot.Channels.Twilio;

/// <summary>
/// The provider's webhooks. A message is answered with empty TwiML after it is on the disk with its turn; replies leave by the
/// outbox. What is not signed by the provider for our address is refused, and leaves no trace.
/// </summary>
internal static partial class TwilioEndpoints
{
    private const string EmptyTwiml = """<?xml version="1.0" encoding="UTF-8"?><Response/>""";

    /// <summary>Maps <c>/twilio/messages</c> and <c>/twilio/status</c>.</summary>
    public static void MapTwilio(this IEndpointRouteBuilder routes)
    {
        var twilio = routes.MapGroup("/twilio").DisableAntiforgery();
        twilio.MapPost("/messages", TakeMessageAsync);
        twilio.MapPost("/status", TakeStatusAsync);
    }

    private static async Task<IResult> TakeMessageAsync(
        HttpContext http,
        TwilioWebhook webhook,
        TenantDirectory tenants,
        MessageIntake intake,
        TimeProvider clock)
    {
        var (form, refusal) = await webhook.VerifyAsync(http);
        if (form is null)
        {
            return refusal;
        }

        if (TwilioInbound.Read(form, clock.GetUtcNow()) is not { } inbound)
        {
            return Results.BadRequest();
        }

        if (tenants.Find(inbound.Line) is null)
        {
            LogUnknownLine(Logger(http), inbound.MessageId);
            return Results.NotFound();
        }

        await intake.TakeAsync(inbound, http.RequestAborted);
        return Results.Text(EmptyTwiml, "text/xml");
    }

    private static async Task<IResult> TakeStatusAsync(
        HttpContext http, TwilioWebhook webhook, DeliveryStatuses statuses)
    {
        var (form, refusal) = await webhook.VerifyAsync(http);
        if (form is null)
        {
            return refusal;
        }

        if (form["MessageSid"] is not { Length: > 0 and <= 64 } sid || form["MessageStatus"] is not { Length: > 0 } status)
        {
            return Results.BadRequest();
        }

        var tried = SendTry.Parse(http.Request.Query[TwilioEnvelope.TryParameter]);
        await statuses.TakeAsync(sid, status, form["ErrorCode"] ?? "", tried, http.RequestAborted);
        return Results.NoContent();
    }

    private static ILogger Logger(HttpContext http) =>
        http.RequestServices.GetRequiredService<ILoggerFactory>().CreateLogger(typeof(TwilioEndpoints).FullName!);

    [LoggerMessage(1003, LogLevel.Error, "Message {MessageId} came to a number that no tenant has: add it to a file in Tenants:Directory")]
    private static partial void LogUnknownLine(ILogger logger, string messageId);
}
