using System.Globalization;
using System.Text.Json;
using HateResponse.Api.Http;
using HateResponse.Api.Reports;
using NodaTime;

namespace HateResponse.Api.Tenants.Form;

/// <summary>What a line's settings must keep beyond their form. What is malformed is passed over: the schema says so.</summary>
internal static class TenantRules
{
    private static readonly TimeSpan LongestPiece = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan LongestStory = TimeSpan.FromMinutes(30);
    private static readonly TimeSpan LongestClock = TimeSpan.FromDays(30);

    private static readonly string[][] Lists =
    [
        ["numbers"], ["webHosts"], ["languages"], ["testAddresses"], ["holidays"], ["serviceArea", "counties"],
        ["questions", "hidden"], ["questions", "required"], ["questions", "order"],
    ];

    /// <summary>Everything that is wrong, by its path.</summary>
    /// <param name="tenant">A JSON object.</param>
    public static IEnumerable<FieldError> Errors(JsonElement tenant) =>
    [
        .. Zone(tenant),
        .. Addresses(tenant),
        .. Lists.SelectMany(path => Repeated(tenant.ItemsAt(path), string.Join('.', path), Text)),
        .. Repeated(tenant.ItemsAt("serviceArea", "zips"), "serviceArea.zips", item => item.TextAt("zip"), ".zip"),
        .. Hours(tenant),
        .. Holidays(tenant),
        .. Clocks(tenant),
        .. Spans(tenant),
        .. Retention(tenant),
        .. AddedQuestionRules.Errors(tenant.ItemsAt("questions", "added")),
    ];

    /// <summary>Items that are there twice: the later ones.</summary>
    public static IEnumerable<FieldError> Repeated(
        IReadOnlyList<JsonElement> items, string path, Func<JsonElement, string?> key, string field = "")
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < items.Count; i++)
        {
            if (key(items[i]) is { } value && !seen.Add(value))
            {
                yield return new FieldError(At(path, i) + field, "repeated");
            }
        }
    }

    /// <summary>The path of an item of a list.</summary>
    public static string At(string path, int index) => string.Create(CultureInfo.InvariantCulture, $"{path}[{index}]");

    private static string? Text(JsonElement item) => item.ValueKind == JsonValueKind.String ? item.GetString() : null;

    private static IEnumerable<FieldError> Zone(JsonElement tenant) =>
        tenant.TextAt("timeZone") is { } zone && DateTimeZoneProviders.Tzdb.GetZoneOrNull(zone) is null
            ? [new FieldError("timeZone", "zone_unknown")]
            : [];

    private static IEnumerable<FieldError> Addresses(JsonElement tenant)
    {
        if (tenant.TextAt("exitUrl") is { } exit && !Uri.TryCreate(exit, UriKind.Absolute, out _))
        {
            yield return new FieldError("exitUrl", "address_expected");
        }

        var numbers = tenant.ItemsAt("numbers").Select(Text).OfType<string>().ToHashSet(StringComparer.Ordinal);
        var tests = tenant.ItemsAt("testAddresses");
        for (var i = 0; i < tests.Count; i++)
        {
            if (Text(tests[i]) is { } address && numbers.Contains(address))
            {
                yield return new FieldError(At("testAddresses", i), "number_of_the_line");
            }
        }
    }

    private static IEnumerable<FieldError> Hours(JsonElement tenant)
    {
        var spans = tenant.ItemsAt("openingHours");
        for (var i = 0; i < spans.Count; i++)
        {
            if (Time(spans[i], "opens") is { } opens && Time(spans[i], "closes") is { } closes && closes <= opens)
            {
                yield return new FieldError(At("openingHours", i) + ".closes", "closes_before_it_opens");
            }
        }

        foreach (var error in Repeated(spans, "openingHours", span => span.TextAt("day"), ".day"))
        {
            yield return error;
        }
    }

    private static TimeOnly? Time(JsonElement span, string name) =>
        TimeOnly.TryParseExact(
            span.TextAt(name), "HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out var time) ? time : null;

    private static IEnumerable<FieldError> Holidays(JsonElement tenant)
    {
        var days = tenant.ItemsAt("holidays");
        for (var i = 0; i < days.Count; i++)
        {
            if (Text(days[i]) is { Length: 10 } day &&
                !DateOnly.TryParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _))
            {
                yield return new FieldError(At("holidays", i), "date_expected");
            }
        }
    }

    private static IEnumerable<FieldError> Clocks(JsonElement tenant)
    {
        foreach (var (name, priority) in from name in (string[])["answer", "firstContact"]
                                         from priority in (string[])["p0", "p1", "p2"]
                                         select (name, priority))
        {
            var clock = tenant.At("clocks", name, priority);
            if (clock.ValueKind != JsonValueKind.Object)
            {
                continue;
            }

            var path = $"clocks.{name}.{priority}";
            if (clock.TryGetProperty("openTime", out _) == clock.TryGetProperty("businessDays", out _))
            {
                yield return new FieldError(path, "either_open_time_or_business_days_expected");
            }

            if (Span(clock, "openTime") is { } time && (time <= TimeSpan.Zero || time > LongestClock))
            {
                yield return new FieldError(path + ".openTime", "time_up_to_30_days_expected");
            }
        }
    }

    private static IEnumerable<FieldError> Spans(JsonElement tenant)
    {
        foreach (var name in (string[])["storyQuietFor", "storyQuietOnTheWebFor"])
        {
            if (Span(tenant, name) is { } span && (span <= TimeSpan.Zero || span > LongestPiece))
            {
                yield return new FieldError(name, "time_up_to_5_minutes_expected");
            }
        }

        if (Span(tenant, "storyCapFor") is { } cap && (cap <= TimeSpan.Zero || cap > LongestStory))
        {
            yield return new FieldError("storyCapFor", "time_up_to_30_minutes_expected");
        }
    }

    private static TimeSpan? Span(JsonElement parent, string name) =>
        TimeSpan.TryParse(parent.TextAt(name), CultureInfo.InvariantCulture, out var span) ? span : null;

    /// <summary>What a child wrote is kept no longer than what others did, and nobody is reminded of what is gone.</summary>
    private static IEnumerable<FieldError> Retention(JsonElement tenant)
    {
        var draft = tenant.NumberAt("draftDays") ?? 30;
        var minor = tenant.NumberAt("minorDraftDays") ?? 14;
        if (minor > draft)
        {
            yield return new FieldError("minorDraftDays", "longer_than_draft_days");
        }

        if ((tenant.NumberAt("reminderDays") ?? 3) >= Math.Min(draft, minor))
        {
            yield return new FieldError("reminderDays", "after_the_draft_is_gone");
        }
    }
}
