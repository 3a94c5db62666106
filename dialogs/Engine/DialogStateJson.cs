using System.Text.Json.Serialization;

namespace HateResponse.Dialogs.Engine;

/// <summary>Generated JSON of <see cref="DialogState"/>: camelCase names, what is null left out.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(DialogState))]
public sealed partial class DialogStateJson : JsonSerializerContext;
