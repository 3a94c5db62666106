using HateResponse.Dialogs.Engine;

namespace HateResponse.Bot.Referrals;

/// <summary>From what the referral API answers to what the conversation hears.</summary>
internal static class ReferralAnswers
{
    /// <summary>Reads the answer to a request that was taken; null where the conversation need not hear of it.</summary>
    public static async Task<TurnEvent?> ReadAsync(
        ReferralRequest request, HttpResponseMessage response, CancellationToken cancel)
    {
        switch (request.Kind)
        {
            case RequestKinds.Report:
                return new TurnEvent.ReportAccepted(ReportId(request));
            case RequestKinds.Matches:
                var matches = await response.Content.ReadFromJsonAsync(ReferralJson.Default.MatchesAnswer, cancel);
                return new TurnEvent.MatchesOffered(IdIn(request.Path), matches!.Matches); // the API never answers null
            case RequestKinds.Readers:
                var readers = await response.Content.ReadFromJsonAsync(ReferralJson.Default.ReadersAnswer, cancel);
                return new TurnEvent.ReadersListed(IdIn(request.Path), readers!.Readers); // the API never answers null
            case RequestKinds.Help:
                var help = await response.Content.ReadFromJsonAsync(ReferralJson.Default.MatchesAnswer, cancel);
                return new TurnEvent.HelpOffered(help!.Matches); // the API never answers null
            case RequestKinds.Referral:
                var referral = await response.Content.ReadFromJsonAsync(ReferralJson.Default.ReferralAnswer, cancel);
                return new TurnEvent.ReferralChanged(
                    referral!.ReferralId, referral.Status, referral.OrganizationName, null, referral.ContactBy);
            default:
                return null;
        }
    }

    /// <summary>
    /// What the conversation hears of a request that was refused for good; null where the person waits for nothing. Who chose
    /// an organization that was not asked must not believe that it was.
    /// </summary>
    public static TurnEvent? OfRefusal(ReferralRequest request) => request.Kind switch
    {
        RequestKinds.Report => new TurnEvent.ReportRefused(ReportId(request)),
        RequestKinds.Help => new TurnEvent.HelpOffered([]),
        RequestKinds.Referral or RequestKinds.Matches => new TurnEvent.ReportRefused(IdIn(request.Path)),
        _ => null,
    };

    private static Guid ReportId(ReferralRequest request) =>
        request.Body!.Value.GetProperty("report").GetProperty("id").GetGuid(); // a report is posted

    private static Guid IdIn(string path) => Guid.Parse(path.Split('/')[3]);
}
