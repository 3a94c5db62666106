using System.Text.RegularExpressions;
using HateResponse.Dialogs.Languages;

namespace HateResponse.Dialogs.Tenants;

/// <summary>Whether texts of a line's own can stand in the place of those that they replace.</summary>
internal static partial class TextCheck
{
    /// <summary>A text of the tenant's alone, which replaces none.</summary>
    private const string MandatoryNotice = "notice.mandatory";

    private const int MaxSegments = 3;
    private const int LongestOrganization = 40;
    private const int LongestLine = 30;

    /// <summary>Everything that is wrong, by its path.</summary>
    /// <param name="texts">By language, then by key.</param>
    public static IEnumerable<TenantFault> Of(IReadOnlyDictionary<string, IReadOnlyDictionary<string, string>> texts) =>
    [
        .. TenantCheck.Unknown("texts", texts.Keys),
        .. from language in texts
           where Texts.Languages.Contains(language.Key)
           from text in language.Value
           from code in Faults(Texts.In(language.Key), text.Key, text.Value)
           select new TenantFault($"texts.{language.Key}.{text.Key}", code),
    ];

    private static IEnumerable<string> Faults(Texts texts, string key, string text)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return ["text_empty"];
        }

        return key == MandatoryNotice ? Own(texts, text)
            : !texts.Has(key) ? ["text_unknown"]
            : IsWords(key) ? []
            : Replacing(texts, key, text);
    }

    private static IEnumerable<string> Own(Texts texts, string text)
    {
        if (!Placeholders(text).IsSubsetOf(["{line}"]))
        {
            yield return "placeholder_unknown";
        }

        if (!Fits(texts, text))
        {
            yield return "longer_than_3_segments";
        }
    }

    private static IEnumerable<string> Replacing(Texts texts, string key, string text)
    {
        var replaced = texts.Of(key);
        if (!Placeholders(text).SetEquals(Placeholders(replaced)))
        {
            yield return "placeholders_of_the_text_expected";
        }

        if (!Fits(texts, text))
        {
            yield return "longer_than_3_segments";
        }

        if (IsAboutSafety(key) && !EmergencyNumbers(replaced).IsSubsetOf(EmergencyNumbers(text)))
        {
            yield return "emergency_number_missing"; // a line may speak its own words, but must still say whom to call
        }
    }

    private static bool IsAboutSafety(string key) =>
        key.StartsWith("danger.", StringComparison.Ordinal) || key.StartsWith("safe.", StringComparison.Ordinal);

    /// <summary>Other names of an option are understood and never said.</summary>
    private static bool IsWords(string key) => key.StartsWith("words.", StringComparison.Ordinal);

    private static bool Fits(Texts texts, string text)
    {
        var longest = text
            .Replace("{org}", new string('x', LongestOrganization), StringComparison.Ordinal)
            .Replace("{line}", new string('x', LongestLine), StringComparison.Ordinal);
        return SegmentEncoder.Encode(texts.Placed(longest)).Segments <= MaxSegments;
    }

    private static HashSet<string> Placeholders(string text) => [.. Placeholder().Matches(text).Select(match => match.Value)];

    private static HashSet<string> EmergencyNumbers(string text) => [.. Emergency().Matches(text).Select(match => match.Value)];

    [GeneratedRegex(@"\{[a-z]+\}", RegexOptions.None, 100)]
    private static partial Regex Placeholder();

    [GeneratedRegex("911|988", RegexOptions.None, 100)]
    private static partial Regex Emergency();
}
