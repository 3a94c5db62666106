using System.Text.Json.Serialization;

namespace HateResponse.Api.Matching;

/// <summary>Generated JSON of what is said of matches.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(MatchAnswer))]
internal sealed partial class MatchJson : JsonSerializerContext;
