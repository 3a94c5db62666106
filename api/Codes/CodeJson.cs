using System.Text.Json.Serialization;

namespace HateResponse.Api.Codes;

/// <summary>Generated JSON of the code lists.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower)]
[JsonSerializable(typeof(CodeFile))]
internal sealed partial class CodeJson : JsonSerializerContext;
