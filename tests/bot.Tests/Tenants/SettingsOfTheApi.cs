using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using HateResponse.Hosting;

namespace HateResponse.Bot.Tests.Tenants;

/// <summary>What <c>GET /v1/tenants</c> answers, as a test writes it.</summary>
internal static class SettingsOfTheApi
{
    /// <summary>The sample tenant, changed.</summary>
    public static JsonObject Sample(Action<JsonObject>? edit = null)
    {
        var tenant = JsonNode.Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "tenants", "riverton.json")))!.AsObject();
        edit?.Invoke(tenant);
        return tenant;
    }

    /// <summary>A version of the sample tenant's settings.</summary>
    public static HttpResponseMessage Told(int version, Action<JsonObject>? edit = null)
    {
        var settings = Sample(edit);
        var body = new JsonObject
        {
            ["tenants"] = new JsonArray(new JsonObject
            {
                ["id"] = settings["id"]!.GetValue<string>(),
                ["version"] = version,
                ["eTag"] = $"\"v{version}\"",
                ["publishedAt"] = "2026-11-24T18:00:00+00:00",
                ["settings"] = settings,
            }),
        };
        var answer = new HttpResponseMessage(HttpStatusCode.OK)
        {
            Content = new StringContent(body.ToJsonString(), Encoding.UTF8, "application/json"),
        };
        answer.Headers.TryAddWithoutValidation("ETag", $"\"list-{version}\"");
        return answer;
    }

    /// <summary>Lets the bot look once.</summary>
    public static Task LookAsync(this BotHost host) => host.Get<Bot.Tenants.Mirroring.TenantMirror>().StepAsync(CancellationToken.None);
}
