using HateResponse.Api.Http;
using HateResponse.Api.Matching;

namespace HateResponse.Api.Referrals;

/// <summary><c>POST /v1/reports/{id}/matches</c>: who can help with a report.</summary>
internal sealed class MatchEndpoints(MatchFinder finder)
{
    private const int MaxBytes = 1024;

    /// <summary>Maps it.</summary>
    public static void Map(IEndpointRouteBuilder routes) => routes.MapPost(
        "/reports/{id}/matches",
        (string id, HttpRequest http, MatchEndpoints endpoints, CancellationToken cancel) =>
            RequestBody.AnswerAsync(http, MaxBytes, _ => Task.FromResult(endpoints.Answer(id)), cancel));

    private IResult Answer(string id) =>
        Guid.TryParse(id, out var reportId) && finder.Find(reportId) is { } matches
            ? Results.Json(new MatchAnswer([.. matches.Select(MatchOffer.Of)]), MatchJson.Default.MatchAnswer)
            : Problems.Unknown("report_unknown");
}
