using System.Text.Json;
using System.Text.Json.Serialization;
using HateResponse.Bot.Tenants.Mirroring;
using HateResponse.Dialogs.Tenants;

namespace HateResponse.Bot.Tenants;

/// <summary>Generated JSON of a tenant's settings; what only the referral API reads of them is passed over.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, ReadCommentHandling = JsonCommentHandling.Skip,
    AllowTrailingCommas = true,
    UseStringEnumConverter = true)]
[JsonSerializable(typeof(TenantSettings))]
[JsonSerializable(typeof(MirroredTenants))]
internal sealed partial class TenantJson : JsonSerializerContext;
