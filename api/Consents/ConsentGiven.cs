using System.Text.Json;

namespace HateResponse.Api.Consents;

/// <summary>One thing that the person allowed or refused.</summary>
internal sealed record ConsentGiven
{
    /// <summary>Scope that allows an organization to see the report.</summary>
    public const string ShareWithOrganization = "share_cbo";

    /// <summary>Code of <c>consent.scope</c>.</summary>
    public required string Scope { get; init; }

    /// <summary>Whether it was allowed.</summary>
    public required bool Granted { get; init; }

    /// <summary>Organization, service or class that it names; null where the scope has none.</summary>
    public string? Recipient { get; init; }

    /// <summary>Version of the sentence that the person read.</summary>
    public required string TextVersion { get; init; }

    /// <summary>BCP 47 language in which they read it; null when not told.</summary>
    public string? Language { get; init; }

    /// <summary>Code of <c>channel</c>; null when not told.</summary>
    public string? Channel { get; init; }

    /// <summary>UTC instant of the answer.</summary>
    public required DateTimeOffset GivenAt { get; init; }

    /// <summary>UTC instant at which it ends; null when it does not end by itself.</summary>
    public DateTimeOffset? ExpiresAt { get; init; }

    /// <summary>Id of the message that gave it; null when not told.</summary>
    public string? EvidenceMessageId { get; init; }

    /// <summary>Reads a consent that fits the report schema and <see cref="HasInstants"/>.</summary>
    public static ConsentGiven From(JsonElement consent) => new()
    {
        Scope = Text(consent, "scope")!, // the schema requires it, and the next four
        Granted = consent.GetProperty("granted").GetBoolean(),
        Recipient = Text(consent, "recipient"),
        TextVersion = Text(consent, "text_version")!,
        Language = Text(consent, "language"),
        Channel = Text(consent, "channel"),
        GivenAt = consent.GetProperty("given_at").GetDateTimeOffset(),
        ExpiresAt = consent.TryGetProperty("expires_at", out var expiresAt) ? expiresAt.GetDateTimeOffset() : null,
        EvidenceMessageId = Text(consent, "evidence_message_id"),
    };

    /// <summary>Whether what the schema calls an instant can be read as one.</summary>
    /// <param name="consent">A consent that fits the report schema.</param>
    public static bool HasInstants(JsonElement consent) =>
        consent.GetProperty("given_at").TryGetDateTimeOffset(out _) &&
        (!consent.TryGetProperty("expires_at", out var expiresAt) || expiresAt.TryGetDateTimeOffset(out _));

    /// <summary>Whether it allows an organization to see the report, and has not ended.</summary>
    /// <param name="recipients">Ids by which the organization may have been named.</param>
    /// <param name="now">UTC instant.</param>
    public bool AllowsSharing(IReadOnlyCollection<Guid> recipients, DateTimeOffset now) =>
        Granted &&
        Scope == ShareWithOrganization &&
        Guid.TryParse(Recipient, out var recipient) &&
        recipients.Contains(recipient) &&
        (ExpiresAt is null || ExpiresAt > now);

    private static string? Text(JsonElement consent, string name) =>
        consent.TryGetProperty(name, out var value) ? value.GetString() : null;
}
