using System.Net;
using HateResponse.Bot.Outbox;
using HateResponse.Storage.Hosting;

namespace HateResponse.Bot.Referrals;

/// <summary>Asks the referral API, under a key that makes a repeat the same question, and brings its answer back.</summary>
internal sealed partial class ReferralSender(
    IHttpClientFactory clients, ReferralOptions options, OwnAddress own, ILogger<ReferralSender> logger) : ISender
{
    /// <summary>Name of its client.</summary>
    public const string Client = "referrals";

    /// <inheritdoc/>
    public bool Carries(OutboxRow row) => row.Lane is Lane.Referrals or Lane.Alerts;

    /// <inheritdoc/>
    public async Task<SendResult> SendAsync(OutboxRow row, CancellationToken cancel)
    {
        var request = row.Request!; // a row of this lane has one
        if ((options.ApiUrl ?? own.Value) is not { } address)
        {
            return new SendResult.Retry("not-started");
        }

        try
        {
            using var post = request.ToHttp(address, options.ApiKey, row.IdempotencyKey);
            using var client = clients.CreateClient(Client);
            using var response = await client.SendAsync(post, cancel);
            return await ReadAsync(request, response, row.Id, cancel);
        }
        catch (Exception failure) when (failure is HttpRequestException or TaskCanceledException or IOException)
        {
            return new SendResult.Retry(failure.GetType().Name);
        }
        catch (Polly.ExecutionRejectedException rejected)
        {
            return new SendResult.Retry(rejected.GetType().Name);
        }
    }

    private async Task<SendResult> ReadAsync(
        ReferralRequest request, HttpResponseMessage response, long rowId, CancellationToken cancel)
    {
        if (response.IsSuccessStatusCode)
        {
            return new SendResult.Sent(null, await ReferralAnswers.ReadAsync(request, response, cancel));
        }

        var isErasing = request.Kind == RequestKinds.Erase;
        if (isErasing && response.StatusCode == HttpStatusCode.NotFound)
        {
            return new SendResult.Sent(null); // it never had it, or erased it before
        }

        var status = (int)response.StatusCode;
        var code = status.ToString(System.Globalization.CultureInfo.InvariantCulture);

        // what a wrong key or an overloaded server refuses is not the report's fault, and is asked again; an erasure always is
        if (isErasing || status is 401 or 403 or 408 or 429 or >= 500)
        {
            LogNotTaken(logger, rowId, status);
            return new SendResult.Retry(code);
        }

        LogRefused(logger, rowId, request.Kind, status);
        return new SendResult.Refused(code, ReferralAnswers.OfRefusal(request));
    }

    [LoggerMessage(4001, LogLevel.Warning, "Referral API did not take outbox row {RowId}: status {Status}; asked again later")]
    private static partial void LogNotTaken(ILogger logger, long rowId, int status);

    [LoggerMessage(4002, LogLevel.Error, "Referral API refused outbox row {RowId} ({Kind}): status {Status}")]
    private static partial void LogRefused(ILogger logger, long rowId, string kind, int status);
}
