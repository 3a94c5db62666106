using System.Diagnostics;
using System.Text.Json;
using HateResponse.Dialogs.Engine;

namespace HateResponse.Bot.Referrals;

/// <summary>What a turn asks about a report that the referral API has, and tells nothing with.</summary>
internal static class ReferralQuestions
{
    private static readonly JsonElement EmptyBody = JsonElement.Parse("{}");

    /// <summary>The request that an effect is.</summary>
    public static ReferralRequest For(TurnEffect effect) => effect switch
    {
        TurnEffect.AskMatches ask => new(RequestKinds.Matches, $"/v1/reports/{ask.ReportId}/matches", EmptyBody),
        TurnEffect.AskReaders ask => new(RequestKinds.Readers, $"/v1/reports/{ask.ReportId}/readers", Body: null),
        _ => throw new UnreachableException(),
    };
}
