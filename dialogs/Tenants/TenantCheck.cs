using System.Globalization;
using NodaTime;

namespace HateResponse.Dialogs.Tenants;

/// <summary>
/// What only the dialog can tell about a line's settings: whether the questions, texts and languages that they name exist, and
/// whether a conversation under them would still be safe. Their form is the business of who owns them.
/// </summary>
public static class TenantCheck
{
    /// <summary>Everything that is wrong, by its path; empty when nothing is.</summary>
    public static IReadOnlyList<TenantFault> Of(TenantSettings tenant) =>
    [
        .. Zone(tenant),
        .. Exit(tenant),
        .. Languages(tenant),
        .. TextCheck.Of(tenant.Texts),
        .. QuestionCheck.Of(tenant.Questions),
    ];

    /// <summary>The path of an item of a list.</summary>
    internal static string At(string path, int index) => string.Create(CultureInfo.InvariantCulture, $"{path}[{index}]");

    /// <summary>A fault for each language that there are no texts in.</summary>
    /// <param name="path">Path of the object whose keys they are.</param>
    /// <param name="languages">BCP 47.</param>
    internal static IEnumerable<TenantFault> Unknown(string path, IEnumerable<string> languages) =>
        languages.Where(language => !IsKnown(language)).Select(language => new TenantFault($"{path}.{language}", "language_unknown"));

    private static bool IsKnown(string language) => Dialogs.Languages.Texts.Languages.Contains(language);

    private static IEnumerable<TenantFault> Zone(TenantSettings tenant) =>
        DateTimeZoneProviders.Tzdb.GetZoneOrNull(tenant.TimeZone) is null ? [new TenantFault("timeZone", "zone_unknown")] : [];

    private static IEnumerable<TenantFault> Exit(TenantSettings tenant) =>
        Uri.TryCreate(tenant.ExitUrl, UriKind.Absolute, out var exit) && exit.Scheme is "https" or "http"
            ? []
            : [new TenantFault("exitUrl", "address_expected")];

    private static IEnumerable<TenantFault> Languages(TenantSettings tenant)
    {
        var offered = tenant.Languages;
        for (var i = 0; i < offered.Count; i++)
        {
            if (!IsKnown(offered[i]))
            {
                yield return new TenantFault(At("languages", i), "language_unknown");
            }
        }

        if (!IsKnown(tenant.Language))
        {
            yield return new TenantFault("language", "language_unknown");
        }
        else if (offered.Count > 0 && !offered.Contains(tenant.Language))
        {
            yield return new TenantFault("language", "language_not_offered");
        }

        foreach (var fault in Unknown("staffHours", tenant.StaffHours.Keys))
        {
            yield return fault;
        }
    }
}
