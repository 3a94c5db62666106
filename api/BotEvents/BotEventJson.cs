using System.Text.Json.Serialization;

namespace HateResponse.Api.BotEvents;

/// <summary>Generated JSON of what the bot is told.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(BotEvent))]
[JsonSerializable(typeof(ReferralTold))]
[JsonSerializable(typeof(ConsentTold))]
[JsonSerializable(typeof(ReportTold))]
internal sealed partial class BotEventJson : JsonSerializerContext;
