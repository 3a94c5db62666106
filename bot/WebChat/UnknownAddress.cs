using HateResponse.Bot.Tenants;
using Microsoft.AspNetCore.Http.HttpResults;

namespace HateResponse.Bot.WebChat;

/// <summary>
/// What is answered where there is nothing: a page to who reads, a problem (RFC 9457) to a program. The address that was asked
/// for is in neither.
/// </summary>
internal static class UnknownAddress
{
    /// <summary>Where only programs call, whatever they say they accept.</summary>
    private static readonly PathString[] Programs = ["/v1", "/v3", "/twilio", "/api", "/referrals", "/hsds", "/openapi"];

    /// <summary>Says so in the place of an answer without a word; answers that have their own words go as they are.</summary>
    public static void UseUnknownAddress(this WebApplication app) => app.UseStatusCodePages(context =>
        context.HttpContext is { Response.StatusCode: StatusCodes.Status404NotFound } http
            ? Answer(http).ExecuteAsync(http)
            : Task.CompletedTask);

    private static IResult Answer(HttpContext http)
    {
        http.Response.Headers.Vary = "Accept, Accept-Language";
        return IsReading(http.Request) ? Page(http) : Problem();
    }

    private static bool IsReading(HttpRequest request) =>
        !Programs.Any(path => request.Path.StartsWithSegments(path)) &&
        request.GetTypedHeaders().Accept.Any(accepted => accepted is { MediaType.Value: "text/html", Quality: not 0 });

    private static RazorComponentResult<UnknownPage> Page(HttpContext http)
    {
        WebChatPages.Protect(http.Response);
        var tenant = http.RequestServices.GetRequiredService<TenantDirectory>().ByHost(http.Request.Host.Host);
        return new RazorComponentResult<UnknownPage>(new
        {
            Tenant = tenant,
            Language = AskedLanguage.Of(http.Request) ?? tenant.Language,
        })
        {
            StatusCode = StatusCodes.Status404NotFound,
        };
    }

    private static IResult Problem() => Results.Problem(
        statusCode: StatusCodes.Status404NotFound, type: "urn:hateresponse:address_unknown", title: "address_unknown");
}
