using System.Text;
using HateResponse.Bot.Tenants;
using HateResponse.Bot.Visitors;
using HateResponse.Dialogs.Tenants;
using Microsoft.AspNetCore.Http.HttpResults;

namespace HateResponse.Bot.WebChat;

/// <summary><c>/</c>, the page of the tenant whose host name it is, <c>/{tenant}</c>, and what the page loads.</summary>
internal static class WebChatEndpoints
{
    /// <summary>Maps them.</summary>
    public static void MapWebChat(this IEndpointRouteBuilder routes)
    {
        var script = Encoding.UTF8.GetBytes(PageAssets.ReadText("webchat.js"));
        routes.MapGet("/", (HttpContext http, TenantDirectory tenants) => ShowAsync(http, tenants.ByHost(http.Request.Host.Host)));
        foreach (var tenant in routes.ServiceProvider.GetRequiredService<TenantDirectory>().All)
        {
            routes.MapGet("/" + tenant.Id, (Delegate)((HttpContext http) => ShowAsync(http, tenant)));
        }

        routes.MapGet("/webchat/webchat.js", (HttpResponse response) =>
        {
            PageAssets.Protect(response);
            return TypedResults.Bytes(script, "text/javascript; charset=utf-8");
        });
        routes.MapGet("/webchat/words/{language}", Words);
    }

    private static async Task<IResult> ShowAsync(HttpContext http, TenantSettings tenant)
    {
        var services = http.RequestServices;
        var visitor = services.GetRequiredService<VisitorKeys>().Of(http);
        await services.GetRequiredService<VisitorDelays>()
            .WaitAsync(visitor, VisitorDelays.VisitorAllowance, http.RequestAborted);
        return services.GetRequiredService<WebChatPages>().Open(http, tenant);
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
