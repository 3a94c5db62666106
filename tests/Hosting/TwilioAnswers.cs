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

    /// <summary>Calls that a send makes in all before it waits in the outbox.</summary>
    public const int CallsOfASend = 3;

    /// <summary>The provider is too busy, for one send with all its repetitions.</summary>
    public static HttpScript BusyForOneSend(this HttpScript script) =>
        script.Next(CallsOfASend, _ => Error(HttpStatusCode.TooManyRequests, 20429));

    /// <summary>The list of messages.</summary>
    public static HttpResponseMessage Listed(params IEnumerable<object> messages) => Json(HttpStatusCode.OK, new
    {
        messages,
        page = 0,
        page_size = 200,
        uri = "/2010-04-01/Accounts/AC1/Messages.json?PageSize=200",
        first_page_uri = "/2010-04-01/Accounts/AC1/Messages.json?PageSize=200",
        next_page_uri = (string?)null,
        previous_page_uri = (string?)null,
    });

    /// <summary>A message of the list.</summary>
    /// <param name="sid">Its id.</param>
    /// <param name="body">What it says.</param>
    /// <param name="at">UTC instant at which it was made; null for no instant.</param>
    /// <param name="direction">Which way it went.</param>
    public static object Kept(string sid, string body, DateTimeOffset? at = null, string direction = "outbound-api") => new
    {
        sid,
        body,
        direction,
        status = "sent",
        date_created = at?.ToString("R", System.Globalization.CultureInfo.InvariantCulture),
    };

    /// <summary>A content was made.</summary>
    public static HttpResponseMessage ContentMade(string sid) => Json(HttpStatusCode.Created, new { sid, language = "en" });

    /// <summary>The message was not taken.</summary>
    public static HttpResponseMessage Error(HttpStatusCode status, int code) =>
        Json(status, new { code, message = "as scripted", more_info = "https://errors.test/" + code, status = (int)status });

    private static HttpResponseMessage Json<T>(HttpStatusCode status, T body) =>
        new(status) { Content = JsonContent.Create(body) };
}
