using HateResponse.Dialogs.Report;

namespace HateResponse.Bot.Tests.Privacy;

/// <summary>Reports that say as little as one can.</summary>
internal static class Reports
{
    public static IncidentReport Empty { get; } = new()
    {
        Id = ErasingDialog.ReportId,
        Channel = "sms",
        Language = "en",
        CreatedAt = DateTimeOffset.UnixEpoch,
        SubmittedAt = DateTimeOffset.UnixEpoch,
        UpdatedAt = DateTimeOffset.UnixEpoch,
        Jurisdiction = "riverton",
        Safety = new SafetyPart("no", [], Pattern: null, Discreet: null),
        Reporter = new ReporterPart("victim", Anonymous: true, AgeBand: null, Permission: null, OrganizationName: null),
        Incident = null!, // nobody here reads it
        Contact = null!,
        Consents = [],
    };
}
