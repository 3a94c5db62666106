using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using HateResponse.Dialogs.Engine;
using HateResponse.Dialogs.Report;

namespace HateResponse.Bot.Referrals;

/// <summary>What is asked of a report that the referral API keeps: all of it stands in the effect.</summary>
internal static class ReportAsks
{
    private static readonly JsonElement EmptyBody = JsonElement.Parse("{}");

    /// <summary>The request that an effect is; null for an effect that needs more than itself.</summary>
    public static ReferralRequest? For(TurnEffect effect) => effect switch
    {
        TurnEffect.AskMatches ask => new(RequestKinds.Matches, $"/v1/reports/{ask.ReportId}/matches", EmptyBody),
        TurnEffect.AskReaders ask => new(RequestKinds.Readers, $"/v1/reports/{ask.ReportId}/readers", Body: null),
        TurnEffect.RecordConsent record => new(
            RequestKinds.Consent,
            $"/v1/reports/{record.ReportId}/consents",
            Json(new ConsentBody(Json(record.Consent)), ReferralJson.Default.ConsentBody)),
        TurnEffect.WithdrawConsent withdraw => new(
            RequestKinds.Withdrawal,
            $"/v1/reports/{withdraw.ReportId}/withdrawals",
            Json(new WithdrawalBody(withdraw.Scope, withdraw.At), ReferralJson.Default.WithdrawalBody)),
        TurnEffect.ChooseMatch choose => new(
            RequestKinds.Referral,
            $"/v1/reports/{choose.ReportId}/referrals",
            Json(
                new ReferralBody(choose.ReferralId, choose.ServiceId, Json(choose.Consent)),
                ReferralJson.Default.ReferralBody)),
        _ => null,
    };

    /// <summary>Has a report destroyed, and all that came of it.</summary>
    public static ReferralRequest Erase(Guid reportId) => new(RequestKinds.Erase, $"/v1/reports/{reportId}", Body: null);

    private static JsonElement Json<T>(T value, JsonTypeInfo<T> type) => JsonSerializer.SerializeToElement(value, type);

    private static JsonElement Json(Consent consent) => Json(consent, IncidentReportJson.Default.Consent);
}
