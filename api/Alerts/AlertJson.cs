using System.Text.Json.Serialization;

namespace HateResponse.Api.Alerts;

/// <summary>Generated JSON of what is said of alerts.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(AlertAnswer))]
internal sealed partial class AlertJson : JsonSerializerContext;
