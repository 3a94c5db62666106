using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace HateResponse.Hosting;

/// <summary>A conversation by Direct Line, as our own page has it: the token comes with the page.</summary>
internal sealed partial class WebTalk : IDisposable
{
    private readonly HttpClient _client = new();

    private WebTalk(string address) => Address = address;

    /// <summary>Direct Line's base address.</summary>
    public string Address { get; }

    /// <summary>Id of the conversation.</summary>
    public string Id { get; private init; } = "";

    /// <summary>What opens it.</summary>
    public string Token { get; set; } = "";

    /// <summary>How much was read.</summary>
    public string Watermark { get; set; } = "";

    /// <summary>Opens the page.</summary>
    public static async Task<WebTalk> OpenAsync(BotHost host, string path = "/")
    {
        using var client = new HttpClient();
        var page = await client.GetStringAsync(host.Address + path);
        return new WebTalk(host.Address + "/v3/directline")
        {
            Id = Attribute("conversation").Match(page).Groups[1].Value,
            Token = Attribute("token").Match(page).Groups[1].Value,
        };
    }

    /// <summary>Says something; returns its id.</summary>
    public async Task<string> SayAsync(string text, string? clientId = null, string? locale = null)
    {
        var posted = await PostAsync(new
        {
            type = "message",
            text,
            locale,
            from = new { id = "person" },
            channelData = new { clientActivityID = clientId },
        });
        return posted.Json!["id"]!.GetValue<string>();
    }

    /// <summary>Posts any activity.</summary>
    public Task<(int Status, JsonNode? Json)> PostAsync<T>(T activity) =>
        CallAsync(HttpMethod.Post, $"/conversations/{Id}/activities", JsonSerializer.Serialize(activity));

    /// <summary>What is new since the last look.</summary>
    public async Task<List<JsonObject>> ReadAsync()
    {
        var (_, set) = await CallAsync(HttpMethod.Get, $"/conversations/{Id}/activities?watermark={Watermark}");
        Watermark = set!["watermark"]!.GetValue<string>();
        return [.. set["activities"]!.AsArray().Select(activity => activity!.AsObject())];
    }

    /// <summary>What the line has said since the last look, in one text.</summary>
    public async Task<string> HearAsync() => string.Join('\n', (await ReadAsync())
        .Where(activity => activity["from"]!["role"]!.GetValue<string>() == "bot")
        .Select(activity => activity["text"]!.GetValue<string>()));

    /// <summary>Calls with the token.</summary>
    public async Task<(int Status, JsonNode? Json)> CallAsync(HttpMethod method, string path, string? body = null)
    {
        using var request = new HttpRequestMessage(method, Address + path);
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", Token);
        if (body is not null)
        {
            request.Content = new StringContent(body, Encoding.UTF8, "application/json");
        }

        using var answer = await _client.SendAsync(request);
        return ((int)answer.StatusCode, JsonNode.Parse(await answer.Content.ReadAsStringAsync()));
    }

    /// <inheritdoc/>
    public void Dispose() => _client.Dispose();

    private static Regex Attribute(string name) => name == "token" ? TokenAttribute() : ConversationAttribute();

    [GeneratedRegex("data-token=\"([^\"]+)\"")]
    private static partial Regex TokenAttribute();

    [GeneratedRegex("data-conversation=\"([^\"]+)\"")]
    private static partial Regex ConversationAttribute();
}
