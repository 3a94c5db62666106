using System.Text.Json.Serialization;

namespace HateResponse.Bot.Simulator;

/// <summary>Generated JSON of the simulator's two sides.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(PhoneText))]
[JsonSerializable(typeof(PhoneMessage))]
[JsonSerializable(typeof(IReadOnlyList<PhoneMessage>))]
[JsonSerializable(typeof(ClockStep))]
[JsonSerializable(typeof(ClockTime))]
[JsonSerializable(typeof(ProviderMessage))]
[JsonSerializable(typeof(ProviderError))]
internal sealed partial class SimulatorJson : JsonSerializerContext;
