using System.Text.Json.Serialization;

namespace HateResponse.Dialogs.Report;

/// <summary>Generated JSON of the report schema: snake_case names, what is null left out.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(IncidentReport))]
[JsonSerializable(typeof(Consent))]
public sealed partial class IncidentReportJson : JsonSerializerContext;
