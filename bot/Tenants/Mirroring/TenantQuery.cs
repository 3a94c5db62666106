using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using HateResponse.Bot.Referrals;
using HateResponse.Storage.Hosting;

namespace HateResponse.Bot.Tenants.Mirroring;

/// <summary>Asks the referral API for the settings of the lines: <c>GET /v1/tenants</c>.</summary>
internal sealed class TenantQuery(IHttpClientFactory clients, ReferralOptions api, OwnAddress own)
{
    /// <summary>Name of its client.</summary>
    public const string Client = "tenants";

    private const string Path = "/v1/tenants";

    /// <summary>Asks once.</summary>
    /// <param name="seen">Entity tag of what was seen last; null for nothing.</param>
    /// <param name="cancel">Gives up.</param>
    public async Task<TenantNews> AskAsync(string? seen, CancellationToken cancel)
    {
        if ((api.ApiUrl ?? own.Value) is not { } address)
        {
            return new TenantNews.NotReached("not-started");
        }

        try
        {
            using var ask = new HttpRequestMessage(HttpMethod.Get, address + Path);
            ask.Headers.Authorization = new AuthenticationHeaderValue("Bearer", api.ApiKey);
            if (seen is not null)
            {
                ask.Headers.TryAddWithoutValidation("If-None-Match", seen);
            }

            using var client = clients.CreateClient(Client);
            using var response = await client.SendAsync(ask, cancel);
            return await ReadAsync(response, cancel);
        }
        catch (Exception failure) when (failure is HttpRequestException or IOException or JsonException
            or Polly.ExecutionRejectedException || (failure is TaskCanceledException && !cancel.IsCancellationRequested))
        {
            return new TenantNews.NotReached(failure.GetType().Name);
        }
    }

    private static async Task<TenantNews> ReadAsync(HttpResponseMessage response, CancellationToken cancel)
    {
        switch (response.StatusCode)
        {
            case HttpStatusCode.NotModified:
                return new TenantNews.None();
            case HttpStatusCode.OK:
                var told = await response.Content.ReadFromJsonAsync(TenantJson.Default.MirroredTenants, cancel);
                return told?.Tenants is { } tenants
                    ? new TenantNews.Told(tenants, response.Headers.ETag?.ToString())
                    : throw new JsonException("null is no list of tenants");
            default:
                return new TenantNews.NotReached(((int)response.StatusCode).ToString(CultureInfo.InvariantCulture));
        }
    }
}
