namespace HateResponse.Api.Casework.Waiting;

/// <summary>What a line of the queue says of any case.</summary>
internal static class CaseLines
{
    /// <summary>Kind, language and county; a county that was not told is left out.</summary>
    /// <param name="class">Code of <c>class.derived</c>.</param>
    /// <param name="countyFips">5 digits, or null.</param>
    /// <param name="language">BCP 47.</param>
    public static IReadOnlyList<string> Facts(string @class, string? countyFips, string language) =>
    [
        Wording.Code("class", @class),
        Wording.Language(language),
        .. countyFips is null ? Array.Empty<string>() : [Counties.Name(countyFips)],
    ];
}
