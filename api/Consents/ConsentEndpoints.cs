using System.Text.Json;
using HateResponse.Api.Http;
using HateResponse.Api.Referrals;
using HateResponse.Api.Reports;

namespace HateResponse.Api.Consents;

/// <summary><c>POST /v1/reports/{id}/consents</c>: notes what the person allowed, refused or took back, once.</summary>
internal sealed class ConsentEndpoints(ApiStore store, ConsentReader reader, SharingEnd sharing, TimeProvider clock)
{
    private const int MaxBytes = 16 * 1024;

    /// <summary>Maps it.</summary>
    public static void Map(IEndpointRouteBuilder routes) => routes.MapPost(
        "/reports/{id}/consents",
        (string id, HttpRequest http, ConsentEndpoints endpoints, CancellationToken cancel) =>
            RequestBody.AnswerAsync(http, MaxBytes, body => endpoints.TakeAsync(id, body, cancel), cancel));

    private async Task<IResult> TakeAsync(string id, JsonElement body, CancellationToken cancel)
    {
        if (!Guid.TryParse(id, out var reportId) ||
            store.Database.Read(connection => ReportStore.Find(connection, reportId)) is not { IsErased: false } report)
        {
            return Problems.Unknown("report_unknown");
        }

        var (consent, errors) = reader.Read(body.At("consent"));
        if (consent is null)
        {
            return Problems.Invalid("consent_invalid", errors);
        }

        var (kept, isNew) = await store.Database.WriteAsync(
            session =>
            {
                var added = ConsentStore.Add(session, reportId, consent, clock.GetUtcNow());
                sharing.Follow(session, report, new SharingEnd.Cause("person_withdrew", "person", IsTold: true), clock.GetUtcNow());
                return added;
            },
            cancel);
        return Results.Json(
            new ConsentAnswer(kept.Id),
            ConsentJson.Default.ConsentAnswer,
            statusCode: isNew ? StatusCodes.Status201Created : StatusCodes.Status200OK);
    }
}
