using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using HateResponse.Dialogs.Engine;

namespace HateResponse.Bot.Referrals;

/// <summary>From what the referral API tells to what the conversation hears.</summary>
internal static class ToldEvents
{
    /// <summary>Reads it; null for a type that this version does not know, or data that is not of its type.</summary>
    public static TurnEvent? Read(ReferralEvent told)
    {
        try
        {
            return told.Type switch
            {
                "referral.changed" => Data(told, ReferralJson.Default.ReferralChange) is
                { Status: not null, OrganizationName: not null } change
                    ? new TurnEvent.ReferralChanged(
                        change.ReferralId, change.Status, change.OrganizationName, change.Reason, change.ContactBy)
                    : null,
                "consent.expired" => Data(told, ReferralJson.Default.ConsentEnd) is { Scope: not null } end
                    ? new TurnEvent.ConsentExpired(end.ReportId, end.Scope, end.OrganizationName)
                    : null,
                "report.erased" => Data(told, ReferralJson.Default.ReportEnd) is { } end
                    ? new TurnEvent.Erased(end.ReportId)
                    : null,
                _ => null,
            };
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static T? Data<T>(ReferralEvent told, JsonTypeInfo<T> type)
        where T : class => told.Data.ValueKind == JsonValueKind.Object ? told.Data.Deserialize(type) : null;
}
