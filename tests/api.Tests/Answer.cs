using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace HateResponse.Api.Tests;

/// <summary>What the API answered.</summary>
internal sealed record Answer(HttpStatusCode Status, string? MediaType, string Text)
{
    public JsonNode Json => JsonNode.Parse(Text)!;

    /// <summary>Asserts that it is a problem of a kind, and gives the fields that it names.</summary>
    public IReadOnlyList<string> Problem(HttpStatusCode status, string code)
    {
        Assert.Equal(status, Status);
        Assert.Equal("application/problem+json", MediaType);
        Assert.Equal("urn:hateresponse:" + code, Json["type"]!.GetValue<string>());
        return [.. (Json["errors"]?.AsArray() ?? []).Select(error => error!["field"]!.GetValue<string>())];
    }

    /// <summary>Asserts a status and gives the body.</summary>
    public JsonNode Is(HttpStatusCode status)
    {
        Assert.True(status == Status, $"{Status}: {Text}");
        return Json;
    }

    /// <summary>A text of the body.</summary>
    public string this[string name] => Json[name]!.GetValue<JsonElement>().ToString();
}
