using System.Text.Json;
using HateResponse.Api.Codes;
using HateResponse.Api.Http;
using HateResponse.Api.Referrals;
using HateResponse.Api.Reports;
using HateResponse.Storage;

namespace HateResponse.Api.Consents;

/// <summary>
/// <c>POST /v1/reports/{id}/withdrawals</c>: takes back all that was allowed of a scope, to whomever. Who had the report on it
/// loses it at once. A consent of before that comes in later does not hold either.
/// </summary>
internal sealed class WithdrawalEndpoints(ApiStore store, CodeLists codes, SharingEnd sharing, TimeProvider clock)
{
    private const int MaxBytes = 1024;
    private const string TextVersion = "withdrawal";

    /// <summary>Maps it.</summary>
    public static void Map(IEndpointRouteBuilder routes) => routes.MapPost(
        "/reports/{id}/withdrawals",
        (string id, HttpRequest http, WithdrawalEndpoints endpoints, CancellationToken cancel) =>
            RequestBody.AnswerAsync(http, MaxBytes, body => endpoints.TakeAsync(id, body, cancel), cancel));

    private async Task<IResult> TakeAsync(string id, JsonElement body, CancellationToken cancel)
    {
        var fields = new BodyFields(body);
        var scope = fields.Code("scope", codes.Set("consent.scope"));
        var at = fields.Instant("at");
        if (fields.Errors.Count > 0)
        {
            return Problems.Invalid("withdrawal_invalid", fields.Errors);
        }

        return Guid.TryParse(id, out var reportId) &&
            await store.Database.WriteAsync(session => Withdraw(session, reportId, scope, at), cancel)
            ? Results.Json(new WithdrawalAnswer(scope), ConsentJson.Default.WithdrawalAnswer)
            : Problems.Unknown("report_unknown");
    }

    /// <summary>False when there is no such report.</summary>
    private bool Withdraw(WriteSession session, Guid reportId, string scope, DateTimeOffset at)
    {
        var now = clock.GetUtcNow();
        if (ReportStore.Find(session.Connection, reportId) is not { IsErased: false } report)
        {
            return false;
        }

        var refusal = new ConsentGiven
        {
            Scope = scope,
            Granted = false,
            TextVersion = TextVersion,
            GivenAt = at < now ? at : now, // a clock ahead of ours takes back nothing that is allowed later
        };
        ConsentStore.Add(session, report.Id, refusal, now);
        sharing.Follow(session, report, new SharingEnd.Cause("person_withdrew", "person", IsTold: true), now);
        return true;
    }
}
