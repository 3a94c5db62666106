namespace HateResponse.Dialogs.Recognizers.Places;

/// <summary>A row of the ZIP table.</summary>
/// <param name="Zip">Five digits.</param>
/// <param name="City">Name, for example <c>Portland</c>.</param>
/// <param name="State">Two letters.</param>
/// <param name="CountyFips">Five digits; null for the military and some islands.</param>
/// <param name="Latitude">Degrees.</param>
/// <param name="Longitude">Degrees.</param>
internal sealed record ZipPlace(
    string Zip, string City, string State, string? CountyFips, double Latitude, double Longitude);
