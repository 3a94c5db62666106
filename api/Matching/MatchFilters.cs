using HateResponse.Api.Tenants;

namespace HateResponse.Api.Matching;

/// <summary>What a service must be to be offered at all.</summary>
internal static class MatchFilters
{
    private const string English = "en";

    /// <summary>Codes of <c>access.need</c> that ask for nothing which a service must bring.</summary>
    private static readonly HashSet<string> AsksNothing = ["none", "other"];

    /// <summary>Whether a service may be offered.</summary>
    /// <param name="service">The service.</param>
    /// <param name="question">Who looks for help.</param>
    /// <param name="settings">Distances.</param>
    /// <param name="relaxed">What is not insisted on.</param>
    public static bool Pass(ServiceProfile service, MatchQuestion question, MatchSettings settings, Relaxation relaxed) =>
        IsOpenToAll(service, question) &&
        MeetsNeed(service, question) &&
        Covers(service, question) &&
        AgeBands.Overlap(question.AgeBand, service.MinimumAge, service.MaximumAge) &&
        Understands(service, question) &&
        GivesAccess(service, question) &&
        (relaxed >= Relaxation.Distance || IsReachable(service, question, settings)) &&
        (relaxed >= Relaxation.Community || IsForThem(service, question)) &&
        (relaxed >= Relaxation.Capacity || service.Capacity is null or > 0);

    /// <summary>Whether its people speak the person's language. Who lists no language speaks English.</summary>
    public static bool Speaks(ServiceProfile service, string language) =>
        service.Languages.Contains(language) || (service.Languages.Count == 0 && language == English);

    /// <summary>Distance to its nearest place in kilometres; null when the person's or the service's place is not known.</summary>
    public static double? Km(ServiceProfile service, MatchQuestion question) =>
        question.Point is { } point && service.Places.Count > 0 ? service.Places.Min(place => place.KmTo(point)) : null;

    private static bool IsOpenToAll(ServiceProfile service, MatchQuestion question) =>
        service.IsActive &&
        !question.Excluded.Contains(service.OrganizationId) &&
        (question.AcceptsPolice || !service.IsPoliceRun);

    private static bool MeetsNeed(ServiceProfile service, MatchQuestion question) =>
        question.Needs.Any(service.Needs.Contains) || (question.Needs.Count == 0 && service.Needs.Contains("not_sure"));

    /// <summary>Who did not tell a place may live anywhere. A remote service that names its areas serves only them.</summary>
    private static bool Covers(ServiceProfile service, MatchQuestion question) =>
        service.Areas.Count == 0 || !question.HasPlace || service.Areas.Any(area => area == "zip:" + question.Zip ||
            (question.County is { } county && (area == "county:" + county || area == "state:" + county[..2])));

    private static bool Understands(ServiceProfile service, MatchQuestion question) =>
        service.HasInterpreters || Speaks(service, question.Language);

    private static bool GivesAccess(ServiceProfile service, MatchQuestion question) =>
        service.IsRemote || question.Access.All(need => AsksNothing.Contains(need) || service.Access.Contains(need));

    private static bool IsReachable(ServiceProfile service, MatchQuestion question, MatchSettings settings) =>
        service.IsRemote || Km(service, question) is not { } km || km <= settings.MaxKm;

    private static bool IsForThem(ServiceProfile service, MatchQuestion question) =>
        service.Communities.Count == 0 || service.Communities.Overlaps(question.Communities);
}
