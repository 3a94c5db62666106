using System.Text.Json.Serialization;

namespace HateResponse.Bot.Referrals;

/// <summary>Generated JSON of what is said between the bot and the referral API.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(ReferralRequest))]
[JsonSerializable(typeof(ReportBody))]
[JsonSerializable(typeof(AlertBody))]
[JsonSerializable(typeof(ConsentBody))]
[JsonSerializable(typeof(ReferralBody))]
[JsonSerializable(typeof(WithdrawalBody))]
[JsonSerializable(typeof(HelpBody))]
[JsonSerializable(typeof(MatchesAnswer))]
[JsonSerializable(typeof(ReadersAnswer))]
[JsonSerializable(typeof(ReferralAnswer))]
[JsonSerializable(typeof(ReferralEvent))]
[JsonSerializable(typeof(ReferralChange))]
[JsonSerializable(typeof(ConsentEnd))]
[JsonSerializable(typeof(ReportEnd))]
internal sealed partial class ReferralJson : JsonSerializerContext;
