using System.Text.Json.Serialization;

namespace HateResponse.Api.Http;

/// <summary>Generated JSON of what problems carry beside their own members.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(List<FieldError>))]
internal sealed partial class ProblemJson : JsonSerializerContext;
