using System.Text.Json;
using System.Text.Json.Serialization;
using HateResponse.Api.Tenants.Publishing;

namespace HateResponse.Api.Tenants;

/// <summary>Generated JSON of a tenant's settings; what only the bot reads of them is passed over.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    ReadCommentHandling = JsonCommentHandling.Skip,
    UseStringEnumConverter = true,
    RespectNullableAnnotations = true)]
[JsonSerializable(typeof(Tenant))]
[JsonSerializable(typeof(TenantsAnswer))]
[JsonSerializable(typeof(JsonElement))]
internal sealed partial class TenantJson : JsonSerializerContext;
