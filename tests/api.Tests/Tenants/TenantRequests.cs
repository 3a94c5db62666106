using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;

namespace HateResponse.Api.Tests.Tenants;

/// <summary>What the bot, and who changes settings, ask of <c>/v1/tenants</c>.</summary>
internal static class TenantRequests
{
    /// <summary>Asks; with the tag that the caller knows, or none.</summary>
    public static Task<(Answer Answer, string? Tag)> AskAsync(this ApiHost host, string path, string? known = null, string? key = ApiHost.Key) =>
        SendAsync(host, HttpMethod.Get, path, null, key, ("If-None-Match", known));

    /// <summary>Publishes in the place of what has the tag.</summary>
    public static Task<(Answer Answer, string? Tag)> PublishAsync(
        this ApiHost host, JsonNode settings, string? meant, string id = "riverton", string? key = ApiHost.Key) =>
        SendAsync(host, HttpMethod.Put, "/v1/tenants/" + id, settings.ToJsonString(), key, ("If-Match", meant));

    /// <summary>The settings of the sample tenant as they are published, changed; and the tag of what they were.</summary>
    public static async Task<(JsonObject Settings, string Tag)> EditAsync(this ApiHost host, Action<JsonObject> edit)
    {
        var (answer, tag) = await host.AskAsync("/v1/tenants/riverton");
        var settings = answer.Json["settings"]!.AsObject();
        edit(settings);
        return (settings, tag!);
    }

    private static async Task<(Answer Answer, string? Tag)> SendAsync(
        ApiHost host, HttpMethod method, string path, string? body, string? key, (string Name, string? Value) condition)
    {
        using var client = host.CreateClient();
        using var request = new HttpRequestMessage(method, path);
        request.Content = body is null ? null : new StringContent(body, Encoding.UTF8, "application/json");
        request.Headers.Authorization = key is null ? null : new AuthenticationHeaderValue("Bearer", key);
        if (condition.Value is not null)
        {
            request.Headers.TryAddWithoutValidation(condition.Name, condition.Value);
        }

        using var response = await client.SendAsync(request);
        var text = await response.Content.ReadAsStringAsync();
        return (new Answer(response.StatusCode, response.Content.Headers.ContentType?.MediaType, text), response.Headers.ETag?.ToString());
    }
}
