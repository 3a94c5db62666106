using System.Text.Json.Serialization;

namespace HateResponse.Api.BotEvents;

/// <summary>Generated JSON of what the bot is told.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(BotEvent))]
internal sealed partial class BotEventJson : JsonSerializerContext;
