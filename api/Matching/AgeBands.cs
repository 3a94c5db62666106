namespace HateResponse.Api.Matching;

/// <summary>Ages that a code of <c>age_band</c> stands for.</summary>
internal static class AgeBands
{
    private static readonly Dictionary<string, (double From, double To)> Years = new()
    {
        ["under_13"] = (0, 12),
        ["13_17"] = (13, 17),
        ["18_24"] = (18, 24),
        ["25_44"] = (25, 44),
        ["45_59"] = (45, 59),
        ["60_74"] = (60, 74),
        ["75_plus"] = (75, 120),
    };

    /// <summary>Whether somebody of a band may be of an age that is served; who did not tell may.</summary>
    public static bool Overlap(string? band, double? minimum, double? maximum) =>
        band is null ||
        !Years.TryGetValue(band, out var years) ||
        (years.To >= (minimum ?? 0) && years.From <= (maximum ?? double.MaxValue));
}
