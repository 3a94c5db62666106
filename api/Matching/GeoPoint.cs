namespace HateResponse.Api.Matching;

/// <summary>A point on the earth.</summary>
/// <param name="Lat">Degrees north.</param>
/// <param name="Lng">Degrees east.</param>
internal readonly record struct GeoPoint(double Lat, double Lng)
{
    private const double EarthKm = 6371;

    /// <summary>Great-circle distance in kilometres.</summary>
    public double KmTo(GeoPoint other)
    {
        var (lat, otherLat) = (double.DegreesToRadians(Lat), double.DegreesToRadians(other.Lat));
        var dLat = Math.Sin((otherLat - lat) / 2);
        var dLng = Math.Sin(double.DegreesToRadians(other.Lng - Lng) / 2);
        var chord = (dLat * dLat) + (Math.Cos(lat) * Math.Cos(otherLat) * dLng * dLng);
        return 2 * EarthKm * Math.Asin(Math.Min(1, Math.Sqrt(chord)));
    }
}
