namespace HateResponse.Dialogs.Report;

/// <summary>
/// A report as the report schema has it (<c>report.schema.json</c>), computed from the answers. Null means that nothing is known.
/// </summary>
public sealed record IncidentReport
{
    /// <summary>Id of the report.</summary>
    public required Guid Id { get; init; }

    /// <summary>Version of the schema.</summary>
    public string SchemaVersion { get; init; } = "1.0";

    /// <summary>Code of <c>report.status</c>.</summary>
    public string Status { get; init; } = "submitted";

    /// <summary>Code of <c>channel</c>.</summary>
    public required string Channel { get; init; }

    /// <summary>BCP 47 language of the conversation.</summary>
    public required string Language { get; init; }

    /// <summary>UTC instant of the first message.</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>UTC instant of the first hand-over.</summary>
    public required DateTimeOffset SubmittedAt { get; init; }

    /// <summary>UTC instant of this version.</summary>
    public required DateTimeOffset UpdatedAt { get; init; }

    /// <summary>Tenant id.</summary>
    public required string Jurisdiction { get; init; }

    /// <summary>Whether a member of staff tried the line; null for what is real.</summary>
    public bool? Test { get; init; }

    /// <summary>Danger, as said and as seen.</summary>
    public required SafetyPart Safety { get; init; }

    /// <summary>Who tells it.</summary>
    public required ReporterPart Reporter { get; init; }

    /// <summary>Whom it was aimed at, null when it was not said.</summary>
    public IReadOnlyList<VictimPart>? Victims { get; init; }

    /// <summary>What happened.</summary>
    public required IncidentPart Incident { get; init; }

    /// <summary>Why, as the person sees it; null when it was not said.</summary>
    public BiasPart? Bias { get; init; }

    /// <summary>Who did it, null when nothing was said of them.</summary>
    public OffendersPart? Offenders { get; init; }

    /// <summary>What it did, null when nothing was said of it.</summary>
    public HarmPart? Harm { get; init; }

    /// <summary>What the person has to show of it, null when nothing was said.</summary>
    public IReadOnlyList<EvidencePart>? Evidence { get; init; }

    /// <summary>The police, null when nothing was said of them.</summary>
    public PolicePart? Police { get; init; }

    /// <summary>What the person needs to take part, null when nothing was said of it.</summary>
    public AccessPart? Access { get; init; }

    /// <summary>What the person said of themselves, null without their consent.</summary>
    public DemographicsPart? Demographics { get; init; }

    /// <summary>Help that is wanted, in the person's order; null when it was not said.</summary>
    public IReadOnlyList<NeedPart>? Needs { get; init; }

    /// <summary>Whether and how the person may be reached.</summary>
    public required ContactPart Contact { get; init; }

    /// <summary>What was allowed and refused before the hand-over.</summary>
    public required IReadOnlyList<Consent> Consents { get; init; }
}
