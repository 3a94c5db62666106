using HateResponse.Storage.Hosting;
using Microsoft.AspNetCore.Http.Features;

namespace HateResponse.Bot.Channels.Twilio;

/// <summary>Lets in what the provider signed for our address and our account, and nothing else.</summary>
internal sealed partial class TwilioWebhook(TwilioOptions options, OwnAddress own, ILogger<TwilioWebhook> logger)
{
    /// <summary>Twilio's largest webhook is a few kilobytes.</summary>
    private const int MaxBytes = 64 * 1024;

    /// <summary>Reads and checks a webhook; without a form the refusal is the answer.</summary>
    public async Task<(TwilioForm? Form, IResult Refusal)> VerifyAsync(HttpContext http)
    {
        if (!http.Request.HasFormContentType)
        {
            return (null, Results.StatusCode(StatusCodes.Status415UnsupportedMediaType));
        }

        if (await RequestBytes.ReadAsync(http.Request, MaxBytes, http.RequestAborted) is not { } body)
        {
            return (null, Results.StatusCode(StatusCodes.Status413PayloadTooLarge));
        }

        if (!TwilioForm.TryParse(body, out var form))
        {
            return (null, Results.BadRequest());
        }

        if (!TwilioSignature.IsValid(Tokens, Urls(http), form.Fields, Signature(http)))
        {
            LogBadSignature(logger, options.PublicBaseUrl ?? own.Value ?? "", http.Request.Path);
            return (null, Results.StatusCode(StatusCodes.Status403Forbidden));
        }

        if (form["AccountSid"] != options.AccountSid)
        {
            LogOtherAccount(logger);
            return (null, Results.StatusCode(StatusCodes.Status403Forbidden));
        }

        return (form, Results.Empty);
    }

    private IEnumerable<string> Tokens =>
        options.SecondaryAuthToken is { } secondary ? [options.AuthToken, secondary] : [options.AuthToken];

    /// <summary>The path as it was sent, escapes and all; ASP.NET decodes the one it shows.</summary>
    private IEnumerable<string> Urls(HttpContext http)
    {
        var raw = http.Features.GetRequiredFeature<IHttpRequestFeature>().RawTarget;
        var target = raw.StartsWith('/') ? raw : http.Request.Path + http.Request.QueryString;
        return (options.PublicBaseUrl is { } configured ? [configured] : own.All)
            .SelectMany(address => TwilioSignature.Spellings(address, target));
    }

    private static string? Signature(HttpContext http) => http.Request.Headers["X-Twilio-Signature"];

    [LoggerMessage(1001, LogLevel.Warning, "Webhook refused: its signature is not the provider's for {BaseUrl}{Path}. Behind a "
        + "proxy, PublicBaseUrl must be the address that the provider calls")]
    private static partial void LogBadSignature(ILogger logger, string baseUrl, string path);

    [LoggerMessage(1002, LogLevel.Warning, "Webhook refused: signed, but of another account than Twilio:AccountSid")]
    private static partial void LogOtherAccount(ILogger logger);
}
