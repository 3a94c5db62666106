using System.Text.Json.Serialization;

namespace HateResponse.Bot.Channels.DirectLine.Wire;

/// <summary>Generated JSON of Direct Line: camelCase names, null properties left out, names read in any case.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    PropertyNameCaseInsensitive = true,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(ActivitySet))]
[JsonSerializable(typeof(ConversationAnswer))]
[JsonSerializable(typeof(ErrorAnswer))]
[JsonSerializable(typeof(ResourceAnswer))]
[JsonSerializable(typeof(StartParameters))]
internal sealed partial class DirectLineJson : JsonSerializerContext;
