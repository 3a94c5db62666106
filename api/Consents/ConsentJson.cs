using System.Text.Json.Serialization;

namespace HateResponse.Api.Consents;

/// <summary>Generated JSON of what is said of consents.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(ConsentAnswer))]
[JsonSerializable(typeof(WithdrawalAnswer))]
internal sealed partial class ConsentJson : JsonSerializerContext;
