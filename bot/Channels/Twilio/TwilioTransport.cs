using System.Net.Http.Headers;
using System.Text;
using Twilio.Http;
using HttpMethod = System.Net.Http.HttpMethod;

namespace HateResponse.Bot.Channels.Twilio;

/// <summary>
/// Carries the requests of the provider's library over our own client. The library's own transport parses the address and every
/// header anew for each message, which costs more than all that the library does besides.
/// </summary>
internal sealed class TwilioTransport(System.Net.Http.HttpClient http) : global::Twilio.Http.HttpClient
{
    private static readonly MediaTypeHeaderValue Form = new("application/x-www-form-urlencoded");

    /// <summary>Is never asked for: nothing here waits in a thread.</summary>
    /// <exception cref="NotSupportedException">Always.</exception>
    public override Response MakeRequest(Request request) => throw new NotSupportedException();

    /// <inheritdoc/>
    public override async Task<Response> MakeRequestAsync(Request request)
    {
        using var message = new HttpRequestMessage(
            HttpMethod.Parse(request.Method.ToString()),
            request.QueryParams.Count == 0 ? request.Uri : request.ConstructUrl());
        message.Headers.TryAddWithoutValidation("Authorization", "Basic " + Authentication(request.Username, request.Password));
        message.Headers.TryAddWithoutValidation("Accept", "application/json");
        message.Content = Content(request);
        using var answer = await http.SendAsync(message);
        LastResponse = new Response(answer.StatusCode, await answer.Content.ReadAsStringAsync(), answer.Headers);
        return LastResponse;
    }

    private static HttpContent? Content(Request request)
    {
        if (request.Body is { } json)
        {
            return new StringContent(json, Encoding.UTF8, "application/json");
        }

        return request.PostParams.Count == 0
            ? null
            : new ByteArrayContent(request.EncodePostParams()) { Headers = { ContentType = Form } };
    }
}
