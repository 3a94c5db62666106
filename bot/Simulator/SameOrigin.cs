using System.Net;
using HateResponse.Storage.Hosting;

namespace HateResponse.Bot.Simulator;

/// <summary>
/// Lets in this machine only, under its own name, and no page of another site: the simulator signs whatever it is given.
/// </summary>
internal sealed class SameOrigin(OwnAddress own) : IEndpointFilter
{
    /// <inheritdoc/>
    public ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var http = context.HttpContext;
        return IsThisMachine(http) && IsOwnName(http.Request) && IsOwnPage(http.Request)
            ? next(context)
            : ValueTask.FromResult<object?>(Results.Problem(
                statusCode: StatusCodes.Status403Forbidden,
                type: "urn:hateresponse:other_origin",
                title: "other_origin"));
    }

    private static bool IsThisMachine(HttpContext http) =>
        http.Connection.RemoteIpAddress is { } address && IPAddress.IsLoopback(address);

    /// <summary>A name that somebody made point to this machine is not its own.</summary>
    private bool IsOwnName(HttpRequest request) => own.All.Contains($"{request.Scheme}://{request.Host}");

    /// <summary>Browsers say where a request comes from; what is no browser says nothing.</summary>
    private static bool IsOwnPage(HttpRequest request) => (string?)request.Headers["Sec-Fetch-Site"] switch
    {
        "same-origin" or "none" => true,
        null => (string?)request.Headers.Origin is var origin &&
            (origin is null || origin == $"{request.Scheme}://{request.Host}"),
        _ => false,
    };
}
