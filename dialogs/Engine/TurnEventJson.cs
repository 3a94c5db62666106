using System.Text.Json.Serialization;

namespace HateResponse.Dialogs.Engine;

/// <summary>Generated JSON of <see cref="TurnEvent"/>.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(TurnEvent))]
public sealed partial class TurnEventJson : JsonSerializerContext;
