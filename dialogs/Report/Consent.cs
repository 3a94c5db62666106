namespace HateResponse.Dialogs.Report;

/// <summary>One thing that the person allowed or refused: never two in one.</summary>
public sealed record Consent
{
    /// <summary>Code of <c>consent.scope</c>.</summary>
    public required string Scope { get; init; }

    /// <summary>Whether it was allowed.</summary>
    public required bool Granted { get; init; }

    /// <summary>Organization id or class that it names, null where the scope has none.</summary>
    public string? Recipient { get; init; }

    /// <summary>Version of the sentence that the person read.</summary>
    public required string TextVersion { get; init; }

    /// <summary>BCP 47 language in which they read it.</summary>
    public required string Language { get; init; }

    /// <summary>Code of <c>channel</c>.</summary>
    public required string Channel { get; init; }

    /// <summary>UTC instant of the answer.</summary>
    public required DateTimeOffset GivenAt { get; init; }

    /// <summary>UTC instant at which it ends, null when it does not end by itself.</summary>
    public DateTimeOffset? ExpiresAt { get; init; }

    /// <summary>Id of the message that gave it.</summary>
    public string? EvidenceMessageId { get; init; }
}
