using System.Collections.Frozen;

namespace HateResponse.Dialogs.Tenants;

/// <summary>The line that a person reaches: a city's, with its own name, hours and clocks.</summary>
/// <remarks>Defaults are given when they are read: generated JSON puts nothing in the place of what a file leaves out.</remarks>
public sealed record TenantSettings
{
    /// <summary>Stable id in lower case, for example <c>riverton</c>; the <c>jurisdiction</c> of its reports.</summary>
    public required string Id { get; init; }

    /// <summary>Name of the line as people read it, at most 30 characters.</summary>
    public required string LineName { get; init; }

    /// <summary>IANA time zone in which "yesterday" is understood, for example <c>America/Los_Angeles</c>.</summary>
    public required string TimeZone { get; init; }

    /// <summary>Addresses at which the line is reached: E.164 numbers, <c>whatsapp:+…</c>.</summary>
    public required IReadOnlyList<string> Numbers { get; init; }

    /// <summary>Host names under which the web chat is this line's, in lower case; empty where it has none of its own.</summary>
    public IReadOnlyList<string> WebHosts { get => field ?? []; init; }

    /// <summary>
    /// Ordinary site to which somebody leaves the web chat in a hurry, <c>https://…</c>. Default the weather, which everybody
    /// looks at.
    /// </summary>
    public string ExitUrl { get => field is { Length: > 0 } url ? url : "https://www.weather.gov/"; init; }

    /// <summary>Where the person can also turn by phone, as shown in HELP; null when the tenant has none.</summary>
    public string? StaffPhone { get; init; }

    /// <summary>
    /// When staff are there, by language, as shown to a person who asks for one; English where a language is missing, nothing
    /// where both are.
    /// </summary>
    public IReadOnlyDictionary<string, string> StaffHours { get => field ?? FrozenDictionary<string, string>.Empty; init; }

    /// <summary>Language in which somebody is answered whose own is not known yet. Default English.</summary>
    public string Language { get => field ?? "en"; init; }

    /// <summary>Silence after which a story told in pieces is taken as told, for texts. Default 25 s.</summary>
    public TimeSpan StoryQuietFor { get => field > TimeSpan.Zero ? field : TimeSpan.FromSeconds(25); init; }

    /// <summary>The same on the web, where typing extends it. Default 8 s.</summary>
    public TimeSpan StoryQuietOnTheWebFor { get => field > TimeSpan.Zero ? field : TimeSpan.FromSeconds(8); init; }

    /// <summary>Longest wait while pieces of a story keep coming. Default 3 min.</summary>
    public TimeSpan StoryCapFor { get => field > TimeSpan.Zero ? field : TimeSpan.FromMinutes(3); init; }

    /// <summary>Days for which a consent to share is asked. Default 180, as domain rules propose.</summary>
    public int ConsentDays { get => field > 0 ? field : 180; init; }
}
