using HateResponse.Api.Http;

namespace HateResponse.Api.Erasure;

/// <summary><c>DELETE /v1/reports/{id}</c>: erases a report. 204 says that nobody can read it any more.</summary>
internal sealed class ErasureEndpoints(ReportErasing erasing)
{
    /// <summary>Maps it.</summary>
    public static void Map(IEndpointRouteBuilder routes) => routes.MapDelete(
        "/reports/{id}",
        (string id, ErasureEndpoints endpoints, CancellationToken cancel) => endpoints.EraseAsync(id, cancel));

    private async Task<IResult> EraseAsync(string id, CancellationToken cancel) =>
        Guid.TryParse(id, out var reportId) && await erasing.EraseAsync(reportId, cancel)
            ? Results.NoContent()
            : Problems.Unknown("report_unknown");
}
