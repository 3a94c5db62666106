using HateResponse.Api.Casework.Views;
using HateResponse.Api.Referrals;
using HateResponse.Api.Reports;
using HateResponse.Api.Tenants;
using HateResponse.Storage.Privacy;
using Microsoft.Data.Sqlite;

namespace HateResponse.Api.Casework.Cases;

/// <summary>Turns a case into what its page says.</summary>
internal sealed class CasePresenter(ApiStore store, ReportStore reports, TenantDirectory tenants, TimeProvider clock)
{
    /// <summary>Reasons that an organization can have to decline; others tell of what happened later.</summary>
    private static readonly string[] DeclineReasons =
    [
        "no_capacity", "not_eligible", "out_of_area", "language_unavailable", "conflict_of_interest", "duplicate",
        "unsafe_to_contact", "referred_elsewhere", "other",
    ];

    /// <summary>What the page says.</summary>
    /// <param name="file">The case.</param>
    /// <param name="fault">Why the last answer was not taken; null when it was, or none was given.</param>
    /// <exception cref="KeyDestroyedException">The report was erased.</exception>
    public CaseView View(CaseFile file, string? fault = null) =>
        store.Database.Read(connection => file.Sharing.IsShared ? Open(connection, file, fault) : Frame(file));

    /// <summary>What stays visible of a case that is closed for this person: its number, and why.</summary>
    private static CaseView Frame(CaseFile file) => new()
    {
        Number = CaseNumber.Of(file.Report.Id),
        Path = Path(file),
        PriorityCode = file.Report.Priority,
        Priority = Wording.Code("priority", file.Report.Priority),
        Clock = null,
        Message = Message(file),
        IsTest = file.Report.Test,
        Known = [],
        Careful = [],
        Reveals = [],
        Referrals = null,
        Reasons = [],
    };

    private CaseView Open(SqliteConnection connection, CaseFile file, string? fault)
    {
        var opened = reports.Open(connection, file.Report);
        var tenant = tenants.Of(file.Account.Tenant);
        var time = new ConsoleTime(tenant, clock.GetUtcNow());
        var received = $"{time.At(file.Report.ReceivedAt).Text} ({time.Ago(file.Report.ReceivedAt)})";
        return Frame(file) with
        {
            Clock = file.Referral is { ContactBy: { } until } referral ? time.Clock(referral.Status, until) : null,
            Known = KnownFacts.Of(file.Report, opened.Report, received, Permission(file, time)),
            Careful = KnownFacts.Careful(opened.Report),
            Reveals = [RevealViews.Story(connection, file, opened, tenant, time), RevealViews.Contact(connection, file, opened, time)],
            Referrals = file.Referral is null ? AskedFacts.Of(connection, file, time) : null,
            Reasons = file.Referral is { Status: "requested" or "received" }
                ? [.. DeclineReasons.Select(code => new ReasonOption(code, Wording.Code("reason", code)))]
                : [],
            Fault = fault,
        };
    }

    private static string Permission(CaseFile file, ConsoleTime time) => (file.Referral, file.Sharing.Until) switch
    {
        (null, _) => Wording.Of("case.consent.kept"),
        (_, null) => Wording.Of("case.consent.open"),
        (_, { } until) when until - time.Now < TimeSpan.FromDays(1) => Wording.Of("case.consent.today"),
        (_, { } until) => Wording.Of("case.consent.left", ConsoleTime.Days(until - time.Now)),
    };

    private static string? Message(CaseFile file) => file.Referral?.Status switch
    {
        _ when file.Report.IsErased => Wording.Of("message.erased.text"),
        null or "requested" or "received" or "on_hold" or "in_progress" when file.Sharing.IsShared => null,
        ReferralStates.Accepted when file.Sharing.IsShared => Wording.Of("case.answered.accepted"),
        ReferralStates.Rejected => Wording.Of("case.answered.rejected"),
        "requested" or "received" or "accepted" or "on_hold" or "in_progress" => Wording.Of("case.consent.none"),
        _ => Wording.Of("case.closed"),
    };

    private static string Path(CaseFile file) =>
        file.Referral is null ? $"/casework/reports/{file.Report.Id:D}" : $"/casework/referrals/{file.Referral.Id:D}";
}
