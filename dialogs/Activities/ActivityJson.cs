using System.Text.Json.Serialization;

namespace HateResponse.Dialogs.Activities;

/// <summary>Generated JSON of the Activity schema: camelCase names, null properties left out.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(Activity))]
public sealed partial class ActivityJson : JsonSerializerContext;
