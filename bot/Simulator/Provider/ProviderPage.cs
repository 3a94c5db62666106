using System.Text.Json.Serialization;

namespace HateResponse.Bot.Simulator.Provider;

/// <summary>List of messages, in the provider's words: all on one page.</summary>
internal sealed record ProviderPage(
    IReadOnlyList<ProviderMessage> Messages,
    int Page,
    [property: JsonPropertyName("page_size")] int PageSize,
    string Uri,
    [property: JsonPropertyName("first_page_uri")] string FirstPageUri,
    [property: JsonPropertyName("next_page_uri")] string? NextPageUri = null,
    [property: JsonPropertyName("previous_page_uri")] string? PreviousPageUri = null);
