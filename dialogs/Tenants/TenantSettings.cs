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

    /// <summary>Name of the line for who asked for neutral words, at most 20 characters, saying nothing of what it is for.</summary>
    public string DiscreetName { get => field is { Length: > 0 } name ? name : "Info line"; init; }

    /// <summary>Languages that the line offers, BCP 47; empty for all that there are texts in.</summary>
    public IReadOnlyList<string> Languages { get => field ?? []; init; }

    /// <summary>
    /// Texts that stand in the place of the line's own: by language, then by key, with the placeholders of the text they replace.
    /// <c>notice.mandatory</c> is the tenant's alone: what its staff must tell the authorities.
    /// </summary>
    public IReadOnlyDictionary<string, IReadOnlyDictionary<string, string>> Texts
    {
        get => field ?? FrozenDictionary<string, IReadOnlyDictionary<string, string>>.Empty;
        init;
    }

    /// <summary>Where the line's people live; an empty one asks nobody.</summary>
    public TenantArea ServiceArea { get => field ?? new(); init; }

    /// <summary>When staff are there, one span a day; empty where nobody is promised.</summary>
    public IReadOnlyList<OpeningSpan> OpeningHours { get => field ?? []; init; }

    /// <summary>Local dates on which nobody is there.</summary>
    public IReadOnlyList<DateOnly> Holidays { get => field ?? []; init; }

    /// <summary>What is asked otherwise than as it comes.</summary>
    public QuestionSettings Questions { get => field ?? new(); init; }

    /// <summary>Days for which a draft is kept after the person's last message. Default 30.</summary>
    public int DraftDays { get => field > 0 ? field : 30; init; }

    /// <summary>The same where the person said to be under 18. Default 14.</summary>
    public int MinorDraftDays { get => field > 0 ? field : 14; init; }

    /// <summary>Days of silence after which somebody who allowed it is reminded of a draft, once. Default 3.</summary>
    public int ReminderDays { get => field > 0 ? field : 3; init; }

    /// <summary>Days for which messages are kept after the report was handed over. Default 30.</summary>
    public int TranscriptDays { get => field > 0 ? field : 30; init; }

    /// <summary>Messages of one person within ten minutes from which on they are read and not answered one by one. Default 30.</summary>
    public int FloodMessages { get => field > 0 ? field : 30; init; }

    /// <summary>
    /// Segments of text messages that one person is sent within a day; beyond it only words about safety and endings are. Default 150.
    /// </summary>
    public int DailySegments { get => field > 0 ? field : 150; init; }

    /// <summary>Addresses of staff who try the line (E.164 numbers, <c>whatsapp:+…</c>): what they write is a test.</summary>
    public IReadOnlyList<string> TestAddresses { get => field ?? []; init; }
}
