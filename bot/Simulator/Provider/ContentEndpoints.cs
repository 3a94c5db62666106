using System.Text.Json;

namespace HateResponse.Bot.Simulator.Provider;

/// <summary>The provider's Content API, as far as the line uses it.</summary>
internal static class ContentEndpoints
{
    /// <summary>Maps <c>POST /v1/Content</c>.</summary>
    public static void MapContents(this IEndpointRouteBuilder provider) => provider.MapPost("/v1/Content", MakeAsync);

    private static async Task<IResult> MakeAsync(HttpRequest http, SimulatedContents contents, CancellationToken cancel)
    {
        try
        {
            using var definition = await JsonDocument.ParseAsync(http.Body, cancellationToken: cancel);
            return contents.Add(definition.RootElement) is { } sid
                ? Results.Json(
                    new ProviderContent(sid, "en"), SimulatorJson.Default.ProviderContent, statusCode: StatusCodes.Status201Created)
                : ProviderDoor.Refuse(StatusCodes.Status400BadRequest, 20001, "Types are missing");
        }
        catch (JsonException)
        {
            return ProviderDoor.Refuse(StatusCodes.Status400BadRequest, 20001, "Not JSON");
        }
    }
}
