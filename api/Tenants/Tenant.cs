namespace HateResponse.Api.Tenants;

/// <summary>A line's settings, as far as the referral API reads them; the bot reads its own part of the same document.</summary>
// properties with a default have setters: generated JSON would set an init property that a file leaves out to nothing
internal sealed record Tenant
{
    /// <summary>Stable id in lower case; the <c>jurisdiction</c> of its reports.</summary>
    public required string Id { get; init; }

    /// <summary>Name of the line as people read it.</summary>
    public required string LineName { get; init; }

    /// <summary>IANA time zone of its hours and holidays.</summary>
    public required string TimeZone { get; init; }

    /// <summary>Addresses at which the line is reached: E.164 numbers, <c>whatsapp:+…</c>.</summary>
    public required IReadOnlyList<string> Numbers { get; init; }

    /// <summary>Host names of its web chat.</summary>
    public IReadOnlyList<string> WebHosts { get; set; } = [];

    /// <summary>Where its people live.</summary>
    public required ServiceArea ServiceArea { get; init; }

    /// <summary>When somebody is there: at least one day, one span a day.</summary>
    public required IReadOnlyList<OpeningHours> OpeningHours { get; init; }

    /// <summary>Local dates on which nobody is there.</summary>
    public IReadOnlyList<DateOnly> Holidays { get; set; } = [];

    /// <summary>How long an organization has to answer, and then to be in touch.</summary>
    public required ReferralClocks Clocks { get; init; }

    /// <summary>Service that takes whoever fits nowhere else: the line's own caseworker, or 211.</summary>
    public required Guid FallbackServiceId { get; init; }

    /// <summary>Weights and distances of matching.</summary>
    public MatchSettings Matching { get; set; } = new();

    /// <summary>What it asks of its own.</summary>
    public TenantQuestions Questions { get; set; } = new();
}
