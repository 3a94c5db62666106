using HateResponse.Bot.Visitors;

namespace HateResponse.Bot.Records;

/// <summary>
/// <c>POST /record</c> and <c>POST /record.txt</c>: what a person takes with them, as a page to print and as a file.
/// <c>/record/check</c>: whether a record was made here, for whoever is shown one.
/// </summary>
internal static class RecordEndpoints
{
    /// <summary>Maps them.</summary>
    public static void MapRecords(this IEndpointRouteBuilder routes)
    {
        routes.MapPost("/record", Show).AddEndpointFilter(ProtectAsync);
        routes.MapPost("/record.txt", Save).AddEndpointFilter(ProtectAsync);
        routes.MapGet("/record/check", AskWhichToCheck).AddEndpointFilter(ProtectAsync);
        routes.MapPost("/record/check", Check).AddEndpointFilter(ProtectAsync);
    }

    private static Task<IResult> Show(HttpContext http, RecordPages pages) => pages.ShowAsync(http);

    private static Task<IResult> Save(HttpContext http, RecordPages pages) => pages.SaveAsync(http);

    private static IResult AskWhichToCheck(HttpContext http, RecordPages pages) => pages.AskWhichToCheck(http);

    private static Task<IResult> Check(HttpContext http, RecordPages pages) => pages.CheckAsync(http);

    /// <summary>Who asks for very many waits, as for pages and codes.</summary>
    private static async ValueTask<object?> ProtectAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var http = context.HttpContext;
        PageAssets.Protect(http.Response);
        http.Response.Headers.ContentSecurityPolicy = RecordPages.Policy;
        http.Response.Headers["Cross-Origin-Opener-Policy"] = "same-origin";
        await http.RequestServices.GetRequiredService<VisitorDelays>().WaitAsync(
            http.RequestServices.GetRequiredService<VisitorKeys>().Of(http), VisitorDelays.VisitorAllowance, http.RequestAborted);
        return await next(context);
    }
}
