using HateResponse.Api.Tenants;

namespace HateResponse.Api.Matching;

/// <summary>How well a service fits: points from the tenant's weights, each with the reason that a person can read.</summary>
internal static class MatchScore
{
    private const string English = "en";
    private const int MaxOtherNeeds = 3;
    private static readonly TimeSpan FreshFor = TimeSpan.FromDays(30);

    /// <summary>The service with its points and reasons.</summary>
    public static Match Of(ServiceProfile service, MatchQuestion question, MatchSettings settings)
    {
        List<(string? Reason, int Points)> points =
        [
            (MatchReasons.Need, Need(service, question, settings)),
            Language(service, question, settings),
            Near(service, question, settings),
            (MatchReasons.Community, service.Communities.Overlaps(question.Communities) ? settings.Community : 0),
            (MatchReasons.Free, service.IsFree ? settings.Free : 0),
            (null, service.Hours.Any(hours => IsOpen(hours, question)) ? settings.OpenNow : 0),
            (null, question.Now - service.CapacityToldAt < FreshFor ? settings.FreshCapacity : 0),
        ];
        var reasons = points.Where(point => point is { Reason: not null, Points: > 0 })
            .OrderByDescending(point => point.Points)
            .ThenBy(point => MatchReasons.All.Index().First(reason => reason.Item == point.Reason).Index)
            .Select(point => point.Reason!) // only those with one are here
            .ToList();
        if (service.IsRemote && !reasons.Contains(MatchReasons.Near))
        {
            reasons.Add(MatchReasons.Remote);
        }

        return new Match(service, points.Sum(point => point.Points), reasons);
    }

    private static int Need(ServiceProfile service, MatchQuestion question, MatchSettings settings)
    {
        if (question.Needs.Count == 0)
        {
            return settings.FirstNeed;
        }

        var met = question.Needs.Skip(1).Count(service.Needs.Contains);
        return (service.Needs.Contains(question.Needs[0]) ? settings.FirstNeed : 0) + (Math.Min(met, MaxOtherNeeds) * settings.OtherNeed);
    }

    /// <summary>Own language is worth more than an interpreter, who is worth a third; English is no reason to tell.</summary>
    private static (string? Reason, int Points) Language(ServiceProfile service, MatchQuestion question, MatchSettings settings)
    {
        var isEnglish = question.Language == English;
        return MatchFilters.Speaks(service, question.Language)
            ? (isEnglish ? null : MatchReasons.Language, settings.Language)
            : (MatchReasons.Interpreter, settings.Language / 3);
    }

    private static (string? Reason, int Points) Near(ServiceProfile service, MatchQuestion question, MatchSettings settings)
    {
        if (MatchFilters.Km(service, question) is not { } km)
        {
            return (null, 0);
        }

        var points = (int)Math.Round(settings.Near * Math.Max(0, 1 - (km / settings.MaxKm)));
        return (km <= settings.NearKm ? MatchReasons.Near : null, points);
    }

    private static bool IsOpen(OpenHours hours, MatchQuestion question) =>
        hours.Day == question.Day && hours.Opens <= question.Time && question.Time < hours.Closes;
}
