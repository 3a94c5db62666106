using System.Text.Json.Serialization;

namespace HateResponse.Api.Referrals;

/// <summary>Generated JSON of what is said of referrals.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(ReferralAnswer))]
internal sealed partial class ReferralJson : JsonSerializerContext;
