using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using HateResponse.Api.Http;

namespace HateResponse.Api.Tenants.Publishing;

/// <summary><c>/v1/tenants</c>: the settings of the lines, to be mirrored and to be changed.</summary>
internal sealed class TenantEndpoints(TenantDirectory tenants, TenantPublication publication)
{
    private const int MaxBytes = 1024 * 1024;

    /// <summary>Maps them.</summary>
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/tenants", (HttpContext http, TenantEndpoints endpoints) => endpoints.List(http));
        routes.MapGet("/tenants/{id}", (string id, HttpContext http, TenantEndpoints endpoints) => endpoints.Show(id, http));
        routes.MapPut("/tenants/{id}", (string id, HttpContext http, TenantEndpoints endpoints, CancellationToken cancel) =>
            RequestBody.AnswerAsync(http.Request, MaxBytes, body => endpoints.PublishAsync(id, http, body, cancel), cancel));
    }

    private IResult List(HttpContext http)
    {
        var published = tenants.Published;
        var tags = string.Join('\n', published.Select(tenant => tenant.Id + tenant.ETag));
        var tag = $"\"{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(tags)))}\"";
        return Unless(http, tag, () => Results.Json(
            new TenantsAnswer([.. published.Select(TenantAnswer.Of)]), TenantJson.Default.TenantsAnswer));
    }

    private IResult Show(string id, HttpContext http) => tenants.FindPublished(id) is { } tenant
        ? Unless(http, tenant.ETag, () => Json(tenant))
        : Problems.Unknown("tenant_unknown");

    private async Task<IResult> PublishAsync(string id, HttpContext http, JsonElement body, CancellationToken cancel)
    {
        var (published, problem) = await publication.TakeAsync(id, EntityTags.Meant(http.Request), body, cancel);
        if (published is null)
        {
            return problem!; // one of the two is given
        }

        http.Response.Headers.ETag = published.ETag;
        return Json(published);
    }

    private static IResult Unless(HttpContext http, string tag, Func<IResult> answer)
    {
        http.Response.Headers.ETag = tag;
        return EntityTags.IsKnown(http.Request, tag) ? Results.StatusCode(StatusCodes.Status304NotModified) : answer();
    }

    private static IResult Json(PublishedTenant tenant) =>
        Results.Json(TenantAnswer.Of(tenant), TenantJson.Default.TenantAnswer);
}
