using HateResponse.Api.Matching;
using HateResponse.Api.ServiceDirectory.Hsds;

namespace HateResponse.Api.ServiceDirectory;

/// <summary>From HSDS records to what matching looks at.</summary>
internal static class Profile
{
    private const string AreaPrefix = "urn:hateresponse:";

    /// <summary>The profile of a service.</summary>
    public static ServiceProfile Of(ServiceRecord service, OrganizationRecord organization) => new()
    {
        ServiceId = service.Id,
        OrganizationId = organization.Id,
        OrganizationName = organization.Name,
        ServiceName = service.Name,
        Phone = service.Phones is [var first, ..] ? first.Number : null,
        IsActive = service.Status == "active",
        IsPoliceRun = Codes(organization.Attributes, "hr-provider").Contains("law_enforcement"),
        Needs = Codes(service.Attributes, "hr-needs"),
        Communities = Codes(service.Attributes, "hr-communities"),
        Access = Codes(service.Attributes, "hr-access"),
        Languages = Languages(service),
        HasInterpreters = !string.IsNullOrWhiteSpace(service.InterpretationServices),
        Areas = [.. service.ServiceAreas.Select(area => area.Uri ?? "").Select(WithoutPrefix)],
        IsRemote = service.ServiceAtLocations.Any(at => at.Location?.LocationType == "virtual"),
        Places = [.. service.ServiceAtLocations.Select(at => at.Location).OfType<LocationRecord>().SelectMany(Point)],
        MinimumAge = service.MinimumAge,
        MaximumAge = service.MaximumAge,
        IsFree = service.CostOptions.Any(cost => cost.Amount == 0),
        Capacity = service.Capacities.Count == 0 ? null : service.Capacities.Sum(capacity => capacity.Available),
        CapacityToldAt = service.Capacities.Count == 0 ? null : service.Capacities.Max(capacity => capacity.Updated),
        Hours = [.. service.Schedules.Where(schedule => schedule.Freq != "MONTHLY").SelectMany(WeeklyHours.Of)],
    };

    private static HashSet<string> Codes(IReadOnlyList<AttributeRecord> attributes, string taxonomy) =>
        [.. attributes.Select(attribute => attribute.TaxonomyTerm).Where(term => term?.Taxonomy == taxonomy)
            .Select(term => term!.Code).OfType<string>()]; // null is of no taxonomy

    private static HashSet<string> Languages(ServiceRecord service) =>
        [.. service.Languages
            .Concat(service.Phones.SelectMany(phone => phone.Languages ?? []))
            .Concat(service.ServiceAtLocations.SelectMany(at => at.Location?.Languages ?? []))
            .Select(language => language.Code).OfType<string>()
            .Select(LanguageTag.Primary)];

    private static string WithoutPrefix(string uri) =>
        uri.StartsWith(AreaPrefix, StringComparison.Ordinal) ? uri[AreaPrefix.Length..] : "unreadable";

    private static IEnumerable<GeoPoint> Point(LocationRecord location) =>
        location is { LocationType: "physical", Latitude: { } lat, Longitude: { } lng } ? [new GeoPoint(lat, lng)] : [];
}
