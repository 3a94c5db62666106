using System.Collections.Concurrent;
using System.Net;
using System.Text.Json.Nodes;

namespace HateResponse.Api.Tests;

/// <summary>A bot that answers what the test tells it to, and remembers what it heard.</summary>
internal sealed class BotScript : HttpMessageHandler
{
    public ConcurrentQueue<(string Signature, string Body)> Heard { get; } = [];

    /// <summary>The answer to an event, by what was heard before it with it.</summary>
    public Func<JsonNode, HttpStatusCode> Answer { get; set; } = _ => HttpStatusCode.NoContent;

    public List<(long Sequence, string Status)> Events =>
    [
        .. Heard.Select(heard => JsonNode.Parse(heard.Body)!)
            .Select(body => (body["sequence"]!.GetValue<long>(), body["data"]!["status"]!.GetValue<string>())),
    ];

    protected override async Task<HttpResponseMessage> SendAsync(
        HttpRequestMessage request, CancellationToken cancellationToken)
    {
        Assert.Equal("http://bot.test/referrals/events", request.RequestUri!.ToString());
        var body = await request.Content!.ReadAsStringAsync(cancellationToken);
        Heard.Enqueue((request.Headers.GetValues("X-HateResponse-Signature").Single(), body));
        return new HttpResponseMessage(Answer(JsonNode.Parse(body)!));
    }
}
