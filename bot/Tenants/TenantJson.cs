using System.Text.Json;
using System.Text.Json.Serialization;
using HateResponse.Dialogs.Tenants;

namespace HateResponse.Bot.Tenants;

/// <summary>Generated JSON of a tenant's file; what only the referral API reads of it is passed over.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, ReadCommentHandling = JsonCommentHandling.Skip,
    UseStringEnumConverter = true)]
[JsonSerializable(typeof(TenantSettings))]
internal sealed partial class TenantJson : JsonSerializerContext;
