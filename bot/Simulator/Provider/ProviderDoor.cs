using System.Net.Http.Headers;
using System.Text;
using HateResponse.Bot.Channels.Twilio;

namespace HateResponse.Bot.Simulator.Provider;

/// <summary>Lets in who has the account's token, as the provider does.</summary>
internal sealed class ProviderDoor(TwilioOptions options) : IEndpointFilter
{
    /// <inheritdoc/>
    public ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var http = context.HttpContext;
        var isOurs = http.Request.RouteValues.TryGetValue("account", out var account) is false || account as string == options.AccountSid;
        return isOurs && HasToken(http.Request.Headers.Authorization)
            ? next(context)
            : ValueTask.FromResult<object?>(Refuse(StatusCodes.Status401Unauthorized, 20003, "Authenticate"));
    }

    /// <summary>A refusal, in the provider's words.</summary>
    public static IResult Refuse(int status, int code, string message) => Results.Json(
        new ProviderError(code, message, "https://www.twilio.com/docs/errors/" + code, status),
        SimulatorJson.Default.ProviderError,
        statusCode: status);

    private bool HasToken(string? authorization) =>
        AuthenticationHeaderValue.TryParse(authorization, out var header) && header.Scheme == "Basic" &&
        header.Parameter == Convert.ToBase64String(Encoding.UTF8.GetBytes(options.AccountSid + ":" + options.AuthToken));
}
