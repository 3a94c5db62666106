using System.Diagnostics;
using System.Text.Json;
using HateResponse.Storage.Hosting;

namespace HateResponse.Api.Http;

/// <summary>The body of a request as JSON, or what is wrong with it.</summary>
internal static class RequestBody
{
    private static readonly JsonDocumentOptions Strict = new() { AllowDuplicateProperties = false, MaxDepth = 32 };

    /// <summary>Answers a request by its body, or says what is wrong with the body.</summary>
    /// <param name="http">The request.</param>
    /// <param name="maxBytes">Longest body; of a longer one no more than that is read.</param>
    /// <param name="answer">Answers a JSON object.</param>
    /// <param name="cancel">Gives up.</param>
    public static async Task<IResult> AnswerAsync(
        HttpRequest http, int maxBytes, Func<JsonElement, Task<IResult>> answer, CancellationToken cancel) =>
        await ReadAsync(http, maxBytes, cancel) switch
        {
            RequestJson.Read read => await answer(read.Body),
            RequestJson.Refused refused => refused.Problem,
            _ => throw new UnreachableException(),
        };

    private static async Task<RequestJson> ReadAsync(HttpRequest http, int maxBytes, CancellationToken cancel)
    {
        if (!http.HasJsonContentType())
        {
            return new RequestJson.Refused(Problems.NotJson());
        }

        var bytes = await RequestBytes.ReadAsync(http, maxBytes, cancel);
        return bytes is null ? new RequestJson.Refused(Problems.TooLarge(maxBytes)) : Parse(bytes);
    }

    private static RequestJson Parse(byte[] bytes)
    {
        try
        {
            ReadEveryString(bytes);
            using var document = JsonDocument.Parse(bytes, Strict);
            return document.RootElement.ValueKind == JsonValueKind.Object
                ? new RequestJson.Read(document.RootElement.Clone())
                : new RequestJson.Refused(Problems.Malformed());
        }
        catch (Exception failure) when (failure is JsonException or InvalidOperationException)
        {
            return new RequestJson.Refused(Problems.Malformed());
        }
    }

    /// <summary>Half a surrogate pair parses, and throws only when it is used: here it is still the caller's mistake.</summary>
    private static void ReadEveryString(byte[] bytes)
    {
        var reader = new Utf8JsonReader(bytes);
        while (reader.Read())
        {
            if (reader.TokenType is JsonTokenType.String or JsonTokenType.PropertyName)
            {
                _ = reader.GetString();
            }
        }
    }
}
