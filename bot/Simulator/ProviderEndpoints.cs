using System.Globalization;
using System.Net.Http.Headers;
using System.Text;
using HateResponse.Bot.Channels.Twilio;

namespace HateResponse.Bot.Simulator;

/// <summary>The provider's REST API, as far as the line uses it: takes a text and puts it on a phone.</summary>
internal static class ProviderEndpoints
{
    private const int MaxBodyChars = 1_600;

    /// <summary>Maps it below the address that <see cref="ApiBaseUrlHandler"/> leads the client to.</summary>
    public static void MapProvider(this IEndpointRouteBuilder routes) =>
        routes.MapPost(ApiBaseUrlHandler.SimulatorPath + "/2010-04-01/Accounts/{account}/Messages.json", TakeAsync)
            .DisableAntiforgery();

    private static async Task<IResult> TakeAsync(
        string account,
        HttpRequest http,
        TwilioOptions options,
        Phones phones,
        StatusCallbackWorker callbacks,
        TimeProvider clock,
        CancellationToken cancel)
    {
        if (account != options.AccountSid || !IsOurs(http.Headers.Authorization, options))
        {
            return Refuse(StatusCodes.Status401Unauthorized, 20003, "Authenticate");
        }

        var form = await http.ReadFormAsync(cancel);
        var (from, to, body) = ((string?)form["From"] ?? "", (string?)form["To"] ?? "", (string?)form["Body"] ?? "");
        if (Fault(to, body, phones) is var (code, fault))
        {
            return Refuse(StatusCodes.Status400BadRequest, code, fault);
        }

        var now = clock.GetUtcNow();
        var message = new PhoneMessage(SimulatedProvider.NewSid(), FromPhone: false, body, now, "accepted");
        if (!phones.Put(to, message))
        {
            return Refuse(StatusCodes.Status429TooManyRequests, 20429, "Too many phones");
        }

        foreach (var status in (string[])["queued", "sent", "delivered"])
        {
            callbacks.Add(new StatusCallback(message.Sid, from, to, status));
        }

        var date = now.ToString("R", CultureInfo.InvariantCulture);
        return Results.Json(
            new ProviderMessage(message.Sid, account, from, to, body, "queued", "0", "0", "outbound-api", date, date),
            SimulatorJson.Default.ProviderMessage,
            statusCode: StatusCodes.Status201Created);
    }

    private static (int Code, string Fault)? Fault(string to, string body, Phones phones) => (to, body) switch
    {
        (_, "") => (21602, "Message body is required"),
        (_, { Length: > MaxBodyChars }) => (21617, "The concatenated message body exceeds the 1600 character limit"),
        _ when !Phones.IsFictional(to) => (21211, "Invalid 'To' Phone Number"),
        _ when phones.HasStopped(to) => (21610, "Attempt to send to unsubscribed recipient"),
        _ => null,
    };

    private static bool IsOurs(string? authorization, TwilioOptions options) =>
        AuthenticationHeaderValue.TryParse(authorization, out var header) && header.Scheme == "Basic" &&
        header.Parameter == Convert.ToBase64String(Encoding.UTF8.GetBytes(options.AccountSid + ":" + options.AuthToken));

    private static IResult Refuse(int status, int code, string message) => Results.Json(
        new ProviderError(code, message, "https://www.twilio.com/docs/errors/" + code, status),
        SimulatorJson.Default.ProviderError,
        statusCode: status);
}
