namespace HateResponse.Api.ServiceDirectory.Hsds;

/// <summary>HSDS 3.1 <c>location</c>.</summary>
/// <param name="LocationType"><c>physical</c>, <c>postal</c> or <c>virtual</c>.</param>
/// <param name="Latitude">Degrees north; null when not told.</param>
/// <param name="Longitude">Degrees east; null when not told.</param>
/// <param name="Languages">Languages that are spoken there; null when not told.</param>
internal sealed record LocationRecord(
    string LocationType, double? Latitude, double? Longitude, IReadOnlyList<LanguageRecord>? Languages = null);
