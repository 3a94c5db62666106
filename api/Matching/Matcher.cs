using HateResponse.Api.Tenants;

namespace HateResponse.Api.Matching;

/// <summary>Finds who can help. Pure: the same question and directory have the same answer, in the same order.</summary>
internal static class Matcher
{
    /// <summary>Most that fit into a text.</summary>
    public const int MaxMatches = 3;

    private static readonly Relaxation[] Steps =
        [Relaxation.None, Relaxation.Distance, Relaxation.Community, Relaxation.Capacity];

    /// <summary>
    /// One to three services of different organizations, best first. Where nothing fits, what may be given up is given up in
    /// a fixed order; where even then nothing fits, the tenant's fallback is the answer: nobody is sent away.
    /// </summary>
    /// <param name="question">Who looks for help.</param>
    /// <param name="services">The tenant's directory, in any order.</param>
    /// <param name="settings">Weights and distances.</param>
    /// <param name="fallbackServiceId">A service of the directory.</param>
    /// <exception cref="InvalidOperationException">The fallback is not in the directory.</exception>
    public static IReadOnlyList<Match> Find(
        MatchQuestion question, IReadOnlyList<ServiceProfile> services, MatchSettings settings, Guid fallbackServiceId)
    {
        foreach (var relaxed in Steps)
        {
            var best = Best(question, services.Where(service => MatchFilters.Pass(service, question, settings, relaxed)), settings);
            if (best.Count > 0)
            {
                return best;
            }
        }

        return [new Match(services.First(service => service.ServiceId == fallbackServiceId), 0, [MatchReasons.Fallback])];
    }

    private static List<Match> Best(MatchQuestion question, IEnumerable<ServiceProfile> services, MatchSettings settings) =>
    [
        .. services
            .Select(service => MatchScore.Of(service, question, settings))
            .OrderByDescending(match => match.Score)
            .ThenBy(match => match.Service.ServiceId.ToString("D"), StringComparer.Ordinal)
            .DistinctBy(match => match.Service.OrganizationId)
            .Take(MaxMatches),
    ];
}
