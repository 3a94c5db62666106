using System.Text.Json;
using HateResponse.Api.Codes;
using HateResponse.Api.Http;
using HateResponse.Api.Tenants;

namespace HateResponse.Api.Alerts;

/// <summary><c>POST /v1/alerts</c>: takes an alert, once; it may come before any report.</summary>
internal sealed class AlertEndpoints(
    ApiStore store, TenantDirectory tenants, CodeLists codes, AlertStore alerts, TimeProvider clock)
{
    private const int MaxBytes = 16 * 1024;
    private const int MaxTenantChars = 100;
    private const int MaxLanguageChars = 35;

    private static readonly HashSet<string> Kinds = ["danger", "human_asked", "message_set_aside", "reply_lost"];

    private readonly IReadOnlySet<string> _flags = codes.Set("safety.flag");

    /// <summary>Maps it.</summary>
    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapPost("/alerts", (HttpRequest http, AlertEndpoints endpoints, CancellationToken cancel) =>
            RequestBody.AnswerAsync(http, MaxBytes, body => endpoints.TakeAsync(body, cancel), cancel));

    private async Task<IResult> TakeAsync(JsonElement body, CancellationToken cancel)
    {
        var fields = new BodyFields(body);
        var alert = new IncomingAlert
        {
            Id = fields.Id("alertId"),
            Tenant = fields.Text("tenant", MaxTenantChars),
            ConversationId = fields.Id("conversationId"),
            Kind = fields.Code("kind", Kinds),
            Flags = fields.Codes("flags", _flags),
            Language = fields.OptionalText("language", MaxLanguageChars),
            RaisedAt = fields.Instant("raisedAt"),
            Test = fields.OptionalFlag("test"),
        };
        if (fields.Errors.Count > 0)
        {
            return Problems.Invalid("alert_invalid", fields.Errors);
        }

        if (tenants.Find(alert.Tenant) is null)
        {
            return Problems.Invalid("tenant_unknown", [new FieldError("tenant", "tenant_unknown")]);
        }

        var isNew = await store.Database.WriteAsync(session => alerts.Keep(session, alert, clock.GetUtcNow()), cancel);
        return isNew is null
            ? Problems.Conflict("alert_conflict")
            : Results.Json(
                new AlertAnswer(alert.Id),
                AlertJson.Default.AlertAnswer,
                statusCode: isNew.Value ? StatusCodes.Status201Created : StatusCodes.Status200OK);
    }
}
