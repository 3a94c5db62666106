using System.Diagnostics;
using System.Text.Json;
using HateResponse.Api.Access;
using HateResponse.Api.Http;
using HateResponse.Api.Tenants;

namespace HateResponse.Api.Reports;

/// <summary><c>POST /v1/reports</c>: takes a report, once.</summary>
internal sealed class ReportEndpoints(ReportReader reader, TenantDirectory tenants, ReportIntake intake)
{
    private const int MaxBytes = 256 * 1024;

    /// <summary>Maps it.</summary>
    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapPost("/reports", (HttpRequest http, ReportEndpoints endpoints, CancellationToken cancel) =>
            RequestBody.AnswerAsync(http, MaxBytes, body => endpoints.TakeAsync(http, body, cancel), cancel));

    private async Task<IResult> TakeAsync(HttpRequest http, JsonElement body, CancellationToken cancel)
    {
        var (report, errors) = reader.Read(body);
        if (report is null)
        {
            return Problems.Invalid("report_invalid", errors);
        }

        if (tenants.Find(report.Tenant) is null)
        {
            return Problems.Invalid("tenant_unknown", [new FieldError("tenant", "tenant_unknown")]);
        }

        var key = http.Headers[ApiKeyFilter.IdempotencyKey].ToString();
        return await intake.TakeAsync(report, key, cancel) switch
        {
            ReportOutcome.Kept kept => Results.Json(
                kept.Answer,
                ReportJson.Default.ReportAnswer,
                statusCode: kept.IsNew ? StatusCodes.Status201Created : StatusCodes.Status200OK),
            ReportOutcome.Conflict conflict => Problems.Conflict(conflict.Code),
            _ => throw new UnreachableException(),
        };
    }
}
