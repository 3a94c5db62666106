using System.Text.Json.Serialization;
using HateResponse.Bot.Simulator.Provider;

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
[JsonSerializable(typeof(ProviderPage))]
[JsonSerializable(typeof(ProviderContent))]
[JsonSerializable(typeof(PhoneTap))]
[JsonSerializable(typeof(FaultChoice))]
[JsonSerializable(typeof(Dictionary<string, string>))]
internal sealed partial class SimulatorJson : JsonSerializerContext;
