using System.Net.Http.Headers;
using System.Text.Json;

namespace HateResponse.Bot.Referrals;

/// <summary>Something that the referral API is asked.</summary>
/// <param name="Kind">One of <see cref="RequestKinds"/>.</param>
/// <param name="Path">Below the API's address.</param>
/// <param name="Body">JSON that is posted; null for what is only read or erased.</param>
internal sealed record ReferralRequest(string Kind, string Path, JsonElement? Body)
{
    private HttpMethod Method => Kind == RequestKinds.Erase ? HttpMethod.Delete
        : Body is null ? HttpMethod.Get
        : HttpMethod.Post;

    /// <summary>The request as it is sent.</summary>
    /// <param name="address">Base address of the API, without a slash at its end.</param>
    /// <param name="apiKey">Key that opens it.</param>
    /// <param name="idempotencyKey">Makes a repeat the same question.</param>
    public HttpRequestMessage ToHttp(string address, string apiKey, string idempotencyKey)
    {
        var http = new HttpRequestMessage(Method, address + Path)
        {
            Content = Body is { } body ? JsonContent.Create(body, ReferralJson.Default.JsonElement) : null,
        };
        http.Headers.Authorization = new AuthenticationHeaderValue("Bearer", apiKey);
        http.Headers.Add("Idempotency-Key", idempotencyKey);
        return http;
    }
}
