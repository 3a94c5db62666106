using System.Text.Json;
using HateResponse.Api.Reports;
using HateResponse.Api.Tenants;
using NodaTime;
using NodaTime.Extensions;

namespace HateResponse.Api.Matching;

/// <summary>From a report to who looks for help.</summary>
internal static class MatchQuestions
{
    private const int LastPriority = 10;

    /// <summary>Codes of needs that no service can meet.</summary>
    private static readonly HashSet<string> AskNothing = ["just_record", "not_sure"];

    /// <summary>The question that a report asks.</summary>
    /// <param name="report">A report that fits the schema.</param>
    /// <param name="tenant">Whose it is.</param>
    /// <param name="excluded">Organizations that are not to be offered.</param>
    /// <param name="now">UTC instant.</param>
    public static MatchQuestion Of(JsonElement report, Tenant tenant, IReadOnlySet<Guid> excluded, DateTimeOffset now)
    {
        var zip = report.TextAt("incident", "where", "zip");
        var area = tenant.ServiceArea.Find(zip);
        var local = Local(tenant, now);
        return new MatchQuestion
        {
            Needs = Needs(report),
            Language = LanguageTag.Primary(
                report.TextAt("access", "spoken_language") ?? report.TextAt("language") ?? "en"),
            Communities = report.TextsAt("bias", "motivations").ToHashSet(),
            Access = report.TextsAt("access", "needs").ToHashSet(),
            AgeBand = AgeBand(report),
            Zip = zip,
            County = report.TextAt("incident", "where", "county_fips") ?? area?.County,
            Point = Point(report, area),
            AcceptsPolice = AcceptsPolice(report),
            Excluded = excluded,
            Now = now,
            Day = local.DayOfWeek.ToDayOfWeek(),
            Time = local.TimeOfDay.ToTimeOnly(),
        };
    }

    /// <summary>The question of somebody who leaves no report.</summary>
    /// <param name="needs">Codes of needs, most wanted first.</param>
    /// <param name="motivations">Codes of motivations.</param>
    /// <param name="language">BCP 47.</param>
    /// <param name="place">ZIP code and county FIPS code; null what is not known.</param>
    /// <param name="tenant">Whose line it is.</param>
    /// <param name="now">UTC instant.</param>
    public static MatchQuestion Of(
        IReadOnlyList<string> needs,
        IReadOnlyList<string> motivations,
        string language,
        (string? Zip, string? CountyFips) place,
        Tenant tenant,
        DateTimeOffset now)
    {
        var area = tenant.ServiceArea.Find(place.Zip);
        var local = Local(tenant, now);
        return new MatchQuestion
        {
            Needs = [.. needs.Where(code => !AskNothing.Contains(code))],
            Language = LanguageTag.Primary(language),
            Communities = motivations.ToHashSet(),
            Zip = place.Zip,
            County = place.CountyFips ?? area?.County,
            Point = area is null ? null : new GeoPoint(area.Lat, area.Lng),
            Now = now,
            Day = local.DayOfWeek.ToDayOfWeek(),
            Time = local.TimeOfDay.ToTimeOnly(),
        };
    }

    private static ZonedDateTime Local(Tenant tenant, DateTimeOffset now) =>
        Instant.FromDateTimeOffset(now).InZone(DateTimeZoneProviders.Tzdb[tenant.TimeZone]);

    private static List<string> Needs(JsonElement report) =>
    [
        .. report.ItemsAt("needs")
            .OrderBy(need => need.NumberAt("priority") ?? LastPriority)
            .Select(need => need.TextAt("code")!) // the schema requires it
            .Where(code => !AskNothing.Contains(code)),
    ];

    /// <summary>Who was hurt comes before who tells of it.</summary>
    private static string? AgeBand(JsonElement report) =>
        report.ItemsAt("victims").Select(victim => victim.TextAt("age_band")).FirstOrDefault(band => band is not null)
        ?? report.TextAt("reporter", "age_band");

    private static GeoPoint? Point(JsonElement report, ZipArea? area)
    {
        if (report.NumberAt("incident", "where", "lat") is { } lat && report.NumberAt("incident", "where", "lng") is { } lng)
        {
            return new GeoPoint(lat, lng);
        }

        return area is null ? null : new GeoPoint(area.Lat, area.Lng);
    }

    /// <summary>Who wants the police may be sent to them, unless the police are what the report is about.</summary>
    private static bool AcceptsPolice(JsonElement report) =>
        report.TextAt("police", "want") is "yes_myself" or "yes_with_help" &&
        report.TextAt("offenders", "relation") != "police_security" &&
        !report.TextsAt("incident", "types").Contains("police_misconduct");
}
