using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

namespace HateResponse.Api.Reports;

/// <summary>Generated JSON of what is said and kept of reports.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    RespectNullableAnnotations = true,
    RespectRequiredConstructorParameters = true)]
[JsonSerializable(typeof(IReadOnlyList<ReportContact>))]
[JsonSerializable(typeof(IReadOnlyList<AddedAnswer>))]
[JsonSerializable(typeof(JsonElement))]
[JsonSerializable(typeof(JsonObject))]
[JsonSerializable(typeof(ReportAnswer))]
[JsonSerializable(typeof(ReadersAnswer))]
internal sealed partial class ReportJson : JsonSerializerContext;
