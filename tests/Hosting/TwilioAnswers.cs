using System.Net;
using System.Net.Http.Json;

namespace HateResponse.Hosting;

/// <summary>What the provider's REST API answers.</summary>
internal static class TwilioAnswers
{
    /// <summary>The message was taken, under an id made of the call.</summary>
    public static HttpResponseMessage Created(HttpCall call) =>
        Created("SM" + Convert.ToHexStringLower(System.Security.Cryptography.RandomNumberGenerator.GetBytes(16)), call);

    /// <summary>The message was taken.</summary>
    public static HttpResponseMessage Created(string sid, HttpCall call) => Json(HttpStatusCode.Created, new
    {
        sid,
        status = "queued",
        to = call.Field("To"),
        from = call.Field("From"),
        body = call.Field("Body"),
        num_segments = "1",
        num_media = "0",
        direction = "outbound-api",
    });

    /// <summary>The message was not taken.</summary>
    public static HttpResponseMessage Error(HttpStatusCode status, int code) =>
        Json(status, new { code, message = "as scripted", more_info = "https://errors.test/" + code, status = (int)status });

    private static HttpResponseMessage Json<T>(HttpStatusCode status, T body) =>
        new(status) { Content = JsonContent.Create(body) };
}
