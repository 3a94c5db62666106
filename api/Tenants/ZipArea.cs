namespace HateResponse.Api.Tenants;

/// <summary>Where a ZIP code is. Real ZIP codes cross counties: a hint, never proof.</summary>
/// <param name="Zip">5 digits.</param>
/// <param name="County">FIPS code, 5 digits.</param>
/// <param name="Lat">Degrees north of its middle.</param>
/// <param name="Lng">Degrees east of its middle.</param>
internal sealed record ZipArea(string Zip, string County, double Lat, double Lng);
