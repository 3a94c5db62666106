namespace HateResponse.Api.Codes;

/// <summary>Where it can have happened.</summary>
/// <param name="Code">The code.</param>
/// <param name="Nibrs">Code of NIBRS element 9.</param>
internal sealed record PlaceCode(string Code, string Nibrs);
