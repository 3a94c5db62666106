namespace HateResponse.Dialogs.Recognizers;

/// <summary>Where it happened, as far as it was said.</summary>
/// <param name="Mode">Code of <c>location.mode</c>.</param>
/// <param name="Zip">Five digits that exist; null when none was said.</param>
/// <param name="City">Name as in the ZIP table; null when unknown.</param>
/// <param name="State">Two letters; null when unknown.</param>
/// <param name="CountyFips">Five digits, a hint only (a ZIP may cross counties); null when unknown.</param>
/// <param name="Latitude">Degrees, middle of the ZIP; null without a ZIP.</param>
/// <param name="Longitude">Degrees, middle of the ZIP; null without a ZIP.</param>
/// <param name="Text">What the person wrote, when more than the codes say; null when the codes say it all.</param>
/// <param name="Precision">Code of <c>location.precision</c>; <c>declined</c> when the person would rather not say.</param>
public sealed record IncidentPlace(
    string Mode,
    string? Zip,
    string? City,
    string? State,
    string? CountyFips,
    double? Latitude,
    double? Longitude,
    string? Text,
    string Precision);
