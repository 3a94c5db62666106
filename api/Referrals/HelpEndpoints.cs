using System.Globalization;
using System.Text.Json;
using HateResponse.Api.Http;
using HateResponse.Api.Matching;

namespace HateResponse.Api.Referrals;

/// <summary>
/// <c>POST /v1/help</c>: who can help somebody who leaves no record. Nothing of it is kept: no row, no line of a log, no repeat
/// that could be known again.
/// </summary>
internal sealed class HelpEndpoints(HelpReader reader, HelpFinder finder, HelpAllowance allowance)
{
    private const int MaxBytes = 4 * 1024;

    /// <summary>Maps it.</summary>
    public static void Map(IEndpointRouteBuilder routes) => routes.MapPost(
        "/help",
        (HttpRequest http, HelpEndpoints endpoints, CancellationToken cancel) =>
            RequestBody.AnswerAsync(http, MaxBytes, body => Task.FromResult(endpoints.Answer(http.HttpContext.Response, body)), cancel));

    private IResult Answer(HttpResponse response, JsonElement body)
    {
        if (!allowance.TryTake(out var after))
        {
            response.Headers.RetryAfter = Math.Ceiling(after.TotalSeconds).ToString(CultureInfo.InvariantCulture);
            return Problems.TooMany();
        }

        var (wish, errors) = reader.Read(body);
        if (wish is null)
        {
            return Problems.Invalid("help_invalid", errors);
        }

        return finder.Find(wish) is { } matches
            ? Results.Json(new MatchAnswer([.. matches.Select(MatchOffer.Of)]), MatchJson.Default.MatchAnswer)
            : Problems.Invalid("tenant_unknown", [new FieldError("tenant", "tenant_unknown")]);
    }
}
