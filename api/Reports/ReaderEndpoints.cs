using HateResponse.Api.Access;
using HateResponse.Api.Http;

namespace HateResponse.Api.Reports;

/// <summary><c>GET /v1/reports/{id}/readers</c>: who opened a report, for the person whose it is.</summary>
internal static class ReaderEndpoints
{
    /// <summary>Maps it.</summary>
    public static void Map(IEndpointRouteBuilder routes) => routes.MapGet("/reports/{id}/readers", Answer);

    private static IResult Answer(string id, Readers readers) =>
        Guid.TryParse(id, out var reportId) && readers.Of(reportId) is { } found
            ? Results.Json(new ReadersAnswer(found), ReportJson.Default.ReadersAnswer)
            : Problems.Unknown("report_unknown");
}
