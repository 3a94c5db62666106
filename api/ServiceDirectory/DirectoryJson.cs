using System.Text.Json;
using System.Text.Json.Serialization;
using HateResponse.Api.ServiceDirectory.Hsds;

namespace HateResponse.Api.ServiceDirectory;

/// <summary>Generated JSON of HSDS records: snake_case names, what is not read is passed over.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    ReadCommentHandling = JsonCommentHandling.Skip,
    RespectNullableAnnotations = true)]
[JsonSerializable(typeof(DirectoryFile))]
[JsonSerializable(typeof(OrganizationRecord))]
[JsonSerializable(typeof(ServiceRecord))]
[JsonSerializable(typeof(JsonElement))]
internal sealed partial class DirectoryJson : JsonSerializerContext;
