using System.Diagnostics;
using System.Text.Json;
using HateResponse.Api.Consents;
using HateResponse.Api.Http;
using HateResponse.Api.Reports;

namespace HateResponse.Api.Referrals;

/// <summary><c>POST /v1/reports/{id}/referrals</c>: asks the chosen organization to help, once.</summary>
internal sealed class ReferralEndpoints(ConsentReader consents, ReferralOpening opening)
{
    private const int MaxBytes = 16 * 1024;

    /// <summary>Maps it.</summary>
    public static void Map(IEndpointRouteBuilder routes) => routes.MapPost(
        "/reports/{id}/referrals",
        (string id, HttpRequest http, ReferralEndpoints endpoints, CancellationToken cancel) =>
            RequestBody.AnswerAsync(http, MaxBytes, body => endpoints.OpenAsync(id, body, cancel), cancel));

    private async Task<IResult> OpenAsync(string id, JsonElement body, CancellationToken cancel)
    {
        if (!Guid.TryParse(id, out var reportId))
        {
            return Problems.Unknown("report_unknown");
        }

        var fields = new BodyFields(body);
        var referralId = fields.Id("referralId");
        var serviceId = fields.Id("serviceId");
        var (consent, errors) = consents.Read(body.At("consent"));
        if (consent is null || fields.Errors.Count > 0)
        {
            return Problems.Invalid("referral_invalid", fields.Errors.Concat(errors));
        }

        return await opening.OpenAsync(reportId, referralId, serviceId, consent, cancel) switch
        {
            OpeningOutcome.Opened opened => Results.Json(
                opened.Answer,
                ReferralJson.Default.ReferralAnswer,
                statusCode: opened.IsNew ? StatusCodes.Status201Created : StatusCodes.Status200OK),
            OpeningOutcome.Unknown unknown => Problems.Unknown(unknown.Code),
            OpeningOutcome.Conflict conflict => Problems.Conflict(conflict.Code),
            _ => throw new UnreachableException(),
        };
    }
}
