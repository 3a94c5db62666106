using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using HateResponse.Hosting;

namespace HateResponse.Bot.Tests.Tenants;

/// <summary>The referral API of a host that has both in one process, for who changes its settings.</summary>
internal sealed class ApiOfTheLine : IDisposable
{
    private readonly HttpClient _client = new();
    private readonly Uri _tenant;

    public ApiOfTheLine(BotHost host, string key)
    {
        _tenant = new Uri($"{host.Address}/v1/tenants/riverton");
        _client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", key);
    }

    /// <summary>Publishes the settings as they are, changed.</summary>
    public async Task PublishAsync(Action<JsonObject> edit)
    {
        using var read = await _client.GetAsync(_tenant);
        read.EnsureSuccessStatusCode();
        var settings = JsonNode.Parse(await read.Content.ReadAsStringAsync())!["settings"]!.AsObject();
        edit(settings);
        using var put = new HttpRequestMessage(HttpMethod.Put, _tenant)
        {
            Content = new StringContent(settings.ToJsonString(), Encoding.UTF8, "application/json"),
        };
        put.Headers.IfMatch.Add(read.Headers.ETag!);
        using var published = await _client.SendAsync(put);
        Assert.True(published.IsSuccessStatusCode, await published.Content.ReadAsStringAsync());
    }

    public void Dispose() => _client.Dispose();
}
