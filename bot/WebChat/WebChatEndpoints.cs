using System.Text;
using HateResponse.Bot.Tenants;
using HateResponse.Bot.Visitors;
using HateResponse.Dialogs.Tenants;
using Microsoft.AspNetCore.Http.HttpResults;

namespace HateResponse.Bot.WebChat;

/// <summary>
/// <c>/</c>, the page of the tenant whose host name it is, <c>/{tenant}</c>, the same with <c>/test</c> behind it for staff who
/// try the line, and what the page loads.
/// </summary>
internal static class WebChatEndpoints
{
    /// <summary>Maps them.</summary>
    public static void MapWebChat(this IEndpointRouteBuilder routes)
    {
        var script = Encoding.UTF8.GetBytes(PageAssets.ReadText("webchat.js"));
        var tenants = routes.ServiceProvider.GetRequiredService<TenantDirectory>();
        routes.MapPage("/", http => tenants.ByHost(http.Request.Host.Host));
        foreach (var tenant in tenants.All)
        {
            routes.MapPage($"/{tenant.Id}/", _ => tenants.ById(tenant.Id)!); // asked for with each request: settings change
        }

        routes.MapGet("/webchat/webchat.js", (HttpResponse response) =>
        {
            PageAssets.Protect(response);
            return TypedResults.Bytes(script, "text/javascript; charset=utf-8");
        });
        routes.MapGet("/webchat/words/{language}", Words);
    }

    private static void MapPage(this IEndpointRouteBuilder routes, string path, Func<HttpContext, TenantSettings> tenant)
    {
        routes.MapGet(path, (Delegate)((HttpContext http) => ShowAsync(http, tenant(http), isTest: false)));
        routes.MapGet(path + "test", (Delegate)((HttpContext http) => ShowAsync(http, tenant(http), isTest: true)));
    }

    private static async Task<IResult> ShowAsync(HttpContext http, TenantSettings tenant, bool isTest)
    {
        var services = http.RequestServices;
        var visitor = services.GetRequiredService<VisitorKeys>().Of(http);
        await services.GetRequiredService<VisitorDelays>()
            .WaitAsync(visitor, VisitorDelays.VisitorAllowance, http.RequestAborted);
        return services.GetRequiredService<WebChatPages>().Open(http, tenant, isTest);
    }

    /// <summary>The page's words in another language, when the talk goes on in it.</summary>
    private static Results<JsonHttpResult<Dictionary<string, string>>, NotFound> Words(HttpResponse response, string language)
    {
        PageAssets.Protect(response);
        return PageTexts.Offered.FirstOrDefault(texts => texts.Language == language) is { } found
            ? TypedResults.Json(found.ForTheScript(), WebChatJson.Plain.DictionaryStringString)
            : TypedResults.NotFound();
    }
}
