using System.Text.Json.Serialization;

namespace HateResponse.Api.Reports;

/// <summary>Generated JSON of the report schema: snake_case names, what is null left out.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(Derived))]
internal sealed partial class DerivedJson : JsonSerializerContext;
