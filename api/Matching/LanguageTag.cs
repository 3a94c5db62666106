namespace HateResponse.Api.Matching;

/// <summary>What matching reads of a BCP 47 tag: people who speak one Chinese understand who writes the other.</summary>
internal static class LanguageTag
{
    /// <summary>The language without script and region: <c>zh</c> of <c>zh-Hant</c>.</summary>
    public static string Primary(string tag) => tag.Split('-', '_')[0].ToLowerInvariant();
}
