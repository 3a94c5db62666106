using System.Text.Json;
using System.Text.Json.Serialization;

namespace HateResponse.Api.Tenants;

/// <summary>Generated JSON of a tenant's file; what only the bot reads of it is passed over.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    ReadCommentHandling = JsonCommentHandling.Skip,
    UseStringEnumConverter = true,
    RespectNullableAnnotations = true)]
[JsonSerializable(typeof(Tenant))]
internal sealed partial class TenantJson : JsonSerializerContext;
